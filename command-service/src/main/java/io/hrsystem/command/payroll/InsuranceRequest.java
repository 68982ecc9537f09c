package io.hrsystem.command.payroll;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.OutOfBounds.Reason;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.InsuranceBasis;
import io.hrsystem.contract.payroll.PayEvent.InsuranceDeclared;
import io.hrsystem.contract.payroll.Won;
import io.hrsystem.contract.personal.BirthDate;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record InsuranceRequest(
        @NotNull @Schema(example = "1990-01-01", format = "date")
        BirthDate birthDate,

        @NotNull @Schema(example = "NOTIFIED") InsuranceBasis basis,

        @Nullable @Min(0) @Max(Won.MOST) @Schema(description = "Won a month; needed if NOTIFIED.", example = "3000000")
        Integer notifiedPension,

        @Nullable @Min(0) @Max(Won.MOST) @Schema(description = "Won a month; needed if NOTIFIED.", example = "3000000")
        Integer notifiedHealth,

        @NotNull LocalDate effectiveOn) {
    InsuranceDeclared asked(EmployeeId employee) {
        var born = birthDate.day();
        if (born == null || !born.isBefore(effectiveOn))
            throw OutOfBounds.of(Reason.MALFORMED).in("birthDate");
        return new InsuranceDeclared(
                employee,
                ChangeId.next(),
                birthDate,
                basis,
                notified("notifiedPension", notifiedPension),
                notified("notifiedHealth", notifiedHealth),
                effectiveOn);
    }

    private Won notified(String field, @Nullable Integer won) {
        if (won == null && basis == InsuranceBasis.NOTIFIED)
            throw Refusal.of(RefusalCode.NOTIFIED_INCOME_REQUIRED).about(field);
        return Won.of(field, won == null ? 0 : won);
    }
}
