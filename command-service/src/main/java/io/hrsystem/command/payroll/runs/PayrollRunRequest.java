package io.hrsystem.command.payroll.runs;

import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.OutOfBounds.Reason;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayCode;
import io.hrsystem.contract.payroll.RunItem;
import io.hrsystem.contract.payroll.RunKind;
import io.hrsystem.contract.payroll.Won;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

record PayrollRunRequest(
        @NotNull @Schema(type = "string", example = "2026-03", pattern = "[0-9]{4}-[0-9]{2}")
        YearMonth month,

        @Nullable @Schema(description = "REGULAR if it is left out.", example = "REGULAR")
        RunKind kind,

        @Nullable @Size(max = RunItem.MOST) @Schema(description = "What an off-cycle run pays; a regular one has none.")
        List<@NotNull @Valid RunItemRequest> items) {
    private static final int LONGEST_NAME = 100;

    @Schema(name = "RunItemRequest")
    record RunItemRequest(
            @NotNull EmployeeId employeeId,

            @NotNull @Schema(example = "BONUS", pattern = "[A-Z][A-Z0-9_]{0,39}")
            PayCode code,

            @NotBlank @Size(max = LONGEST_NAME) @Schema(example = "명절 상여")
            String name,

            @Nullable
            @Min(0)
            @Max(Won.MOST)
            @Schema(description = "Won; SEVERANCE is computed without it.", example = "500000")
            Integer amount,

            @Nullable
            @Schema(
                    description = "False for what is exempt by its code, true if it is left out. Of SEVERANCE no tax is"
                            + " withheld.",
                    example = "true")
            Boolean taxable) {
        private @Nullable Won won() {
            return amount == null ? null : Won.of("amount", amount);
        }

        private boolean isTaxed() {
            return !Boolean.FALSE.equals(taxable) && !code.value().equals(ItemRules.SEVERANCE);
        }

        RunItem item() {
            return new RunItem(employeeId, code, name, won(), isTaxed());
        }
    }

    RunKind runKind() {
        return kind == null ? RunKind.REGULAR : kind;
    }

    /** @throws OutOfBounds if it has items and is regular, or the other way round, or one of them twice */
    List<RunItem> entered() {
        var all = new ArrayList<RunItem>();
        if (items != null) for (var each : items) all.add(each.item());
        if (all.isEmpty() != (runKind() == RunKind.REGULAR))
            throw OutOfBounds.of(Reason.MALFORMED).in("items");
        var known = new HashSet<String>();
        for (var each : all)
            if (!known.add(each.employeeId() + " " + each.code()))
                throw OutOfBounds.of(Reason.DUPLICATES).in("items");
        return all;
    }
}
