package io.hrsystem.query.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is due for somebody now, and what today is about.
 *
 * @param due what the large button does
 * @param shown the work date that is told of: that of yesterday as long as its night lasts
 * @param known nothing if nothing has happened on it
 * @param forgotten an earlier day that was never checked out of
 */
record Today(
        Due due,
        LocalDate shown,
        @Nullable WorkDate known,
        @Nullable Shift shift,
        @Nullable LocalDate forgotten,
        Instant now) {
    enum Due {
        CHECK_IN,
        CHECK_OUT,
        /** Whoever comes back checks in again; nobody expects it. */
        CHECK_IN_AGAIN,
        /** Whoever is away has nothing to do here. */
        NOTHING
    }

    /** So long after the end of a shift somebody still checks out of it. */
    private static final Duration CHECKED_OUT_WITHIN = Duration.ofHours(4);

    /** So long somebody works who has no shift that day. */
    private static final Duration WITHOUT_SHIFT = Duration.ofHours(16);

    /** @param shiftOf by which hours a day is worked, if it is */
    static Today of(Company company, String status, List<WorkDate> days, ShiftOf shiftOf, Instant now) {
        var today = company.today();
        var known = on(today, days);
        if (!status.equals("ACTIVE")) return new Today(Due.NOTHING, today, known, shiftOf.on(today), null, now);
        var open = Stream.of(known, on(today.minusDays(1), days))
                .filter(Objects::nonNull)
                .filter(WorkDate::isOpen)
                .findFirst()
                .orElse(null);
        if (open == null) {
            var due = known == null || known.checkIn() == null ? Due.CHECK_IN : Due.CHECK_IN_AGAIN;
            return new Today(due, today, known, shiftOf.on(today), null, now);
        }
        if (open.equals(known) || lasts(open, shiftOf.on(open.date()), company.zone(), now))
            return new Today(Due.CHECK_OUT, open.date(), open, shiftOf.on(open.date()), null, now);
        var due = known == null ? Due.CHECK_IN : Due.CHECK_IN_AGAIN;
        return new Today(due, today, known, shiftOf.on(today), open.date(), now);
    }

    interface ShiftOf {
        @Nullable
        Shift on(LocalDate day);
    }

    private static @Nullable WorkDate on(LocalDate day, List<WorkDate> days) {
        return days.stream().filter(it -> it.date().equals(day)).findFirst().orElse(null);
    }

    private static boolean lasts(WorkDate open, @Nullable Shift shift, ZoneId zone, Instant now) {
        var since = open.checkIn();
        var until = shift != null
                ? shift.endsAt(open.date(), zone).plus(CHECKED_OUT_WITHIN)
                : since == null ? Instant.MIN : since.plus(WITHOUT_SHIFT);
        return now.isBefore(until);
    }

    /** Since the first check-in, for who is at work. */
    public @Nullable Long minutesSoFar() {
        return due != Due.CHECK_OUT || known == null || known.checkIn() == null
                ? null
                : Math.max(0, Duration.between(known.checkIn(), now).toMinutes());
    }
}
