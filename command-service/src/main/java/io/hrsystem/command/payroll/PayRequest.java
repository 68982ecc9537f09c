package io.hrsystem.command.payroll;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.Allowance;
import io.hrsystem.contract.payroll.PayCode;
import io.hrsystem.contract.payroll.PayEvent.PayAgreed;
import io.hrsystem.contract.payroll.PayKind;
import io.hrsystem.contract.payroll.Won;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

record PayRequest(
        @NotNull @Schema(example = "MONTHLY") PayKind kind,

        @NotNull @Min(0) @Max(Won.MOST) @Schema(description = "Won a month or an hour.", example = "3000000")
        Integer amount,

        @NotNull @Min(1) @Max(MOST_WEEKLY) @Schema(description = "Of the contract.", example = "2400")
        Integer weeklyMinutes,

        @Nullable @Size(max = Allowance.MOST) @Schema(description = "Paid each month besides; none if it is left out.")
        List<@NotNull @Valid AllowanceRequest> allowances,

        @NotNull LocalDate effectiveOn) {
    private static final int MOST_WEEKLY = 7 * 24 * 60;

    @Schema(name = "AllowanceRequest")
    record AllowanceRequest(
            @NotNull @Schema(example = "MEAL", pattern = "[A-Z][A-Z0-9_]{0,39}")
            PayCode code,

            @NotBlank @Size(max = Allowance.LONGEST_NAME) @Schema(example = "식대")
            String name,

            @NotNull @Min(0) @Max(Won.MOST) @Schema(description = "Won a month.", example = "200000")
            Integer amount,

            @NotNull @Schema(description = "False for what is exempt by its code.", example = "false")
            Boolean taxable,

            @NotNull @Schema(description = "Whether it is part of the ordinary wage.", example = "true")
            Boolean ordinary) {
        Allowance allowance() {
            return Allowance.of(code, name, Won.of("amount", amount), taxable, ordinary);
        }
    }

    PayAgreed asked(EmployeeId employee) {
        return new PayAgreed(
                employee, ChangeId.next(), kind, Won.of("amount", amount), weeklyMinutes, all(), effectiveOn);
    }

    private List<Allowance> all() {
        var all = new ArrayList<Allowance>();
        try {
            if (allowances != null) for (var each : allowances) all.add(each.allowance());
        } catch (OutOfBounds e) {
            throw e.in("allowances[%d]".formatted(all.size()));
        }
        try {
            return Allowance.all(all);
        } catch (OutOfBounds e) {
            throw e.in("allowances");
        }
    }
}
