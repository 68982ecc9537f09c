package io.hrsystem.command.payroll.rules;

import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Finalised runs that would come out differently. They stay as they are; what differs shows when they are compared.
 *
 * @param first some of them, by their pay dates
 */
record DifferingRuns(int many, List<Run> first) {
    /** So many are told one by one. */
    static final int TOLD = 20;

    /** @param month its first day */
    record Run(String tenantId, LocalDate month, LocalDate payDate) {
        @Override
        public String toString() {
            return "%s %s, paid on %s".formatted(tenantId, YearMonth.from(month), payDate);
        }
    }

    Refusal refusal(LocalDate from) {
        var refusal = Refusal.of(RefusalCode.RESULTS_DIFFER).with("from", from).with("runs", many);
        first.forEach(it -> refusal.naming("effectiveFrom", it.toString()));
        return refusal;
    }
}
