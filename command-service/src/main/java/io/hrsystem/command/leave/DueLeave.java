package io.hrsystem.command.leave;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with one employee's leave.
 *
 * @param due what has fallen due since it was looked at
 * @param version of what is noted of it, which says whether it is still the same
 */
record DueLeave(Accrual accrual, List<Accrued> due, int version) {
    /** Until when lots lapse: not after the employment has ended. */
    LocalDate lapsesUntil(LocalDate date) {
        var until = accrual.record().until();
        return until == null || until.isAfter(date) ? date : until;
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
