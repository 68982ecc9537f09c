package io.hrsystem.command.payroll;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.bounds.Numbers;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayEvent.TaxDeclared;
import io.hrsystem.contract.payroll.WithholdingChoice;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

record TaxRequest(
        @NotNull @Min(1) @Max(MOST) @Schema(description = "The employee included.", example = "4")
        Integer familyMembers,

        @NotNull @Min(0) @Max(MOST - 1) @Schema(description = "Of eight to twenty years among them.", example = "2")
        Integer children,

        @NotNull
        @Schema(
                description = "Of the table's tax.",
                example = "100",
                allowableValues = {"80", "100", "120"})
        Integer withholdingPercent,

        @NotNull LocalDate effectiveOn) {
    private static final int MOST = 99;

    TaxDeclared asked(EmployeeId employee) {
        return new TaxDeclared(
                employee,
                ChangeId.next(),
                familyMembers,
                Numbers.of("children", children, 0, familyMembers - 1),
                percent(),
                effectiveOn);
    }

    private int percent() {
        try {
            return WithholdingChoice.of(withholdingPercent);
        } catch (OutOfBounds e) {
            throw e.in("withholdingPercent");
        }
    }
}
