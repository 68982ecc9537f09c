package io.hrsystem.command.leave;

import io.hrsystem.command.leave.LeaveCommand.EndLeave;
import io.hrsystem.contract.employees.EmployeeId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with one employee's leave.
 *
 * @param due what has fallen due since it was looked at
 * @param paidOut months whose pay, which has been paid, was also for leave that was not taken
 * @param version of what is noted of it, which says whether it is still the same
 */
record DueLeave(Accrual accrual, List<Accrued> due, Set<YearMonth> paidOut, int version) {
    /** The day of which it is looked what has lapsed: at most the last one, on which lots that end with it are valid. */
    LocalDate lapsesUntil(LocalDate date) {
        var until = accrual.record().until();
        return until == null || until.isAfter(date) ? date : until.minusDays(1);
    }

    /** Empty before the employment has ended. */
    Optional<EndLeave> end(EmployeeId employee, LocalDate date) {
        var until = accrual.record().until();
        if (until == null || until.isAfter(date)) return Optional.empty();
        var lastDay = until.minusDays(1);
        return Optional.of(new EndLeave(employee, lastDay, paidOut.contains(YearMonth.from(lastDay))));
    }

    /** When to look at it again; null if nothing more can come. */
    @Nullable
    LocalDate next(LocalDate date, List<LocalDate> daysOfLots) {
        var ends = daysOfLots.stream()
                .filter(it -> it.isAfter(date) && accrual.record().isEmployedOn(it));
        return Stream.concat(Stream.ofNullable(accrual.next(date)), ends)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
