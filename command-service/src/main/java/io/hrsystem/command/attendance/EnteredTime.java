package io.hrsystem.command.attendance;

import io.hrsystem.command.platform.imports.ImportDates;
import io.hrsystem.command.platform.imports.ImportTimes;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When somebody came or went, as a file may say it; whole minutes. */
sealed interface EnteredTime {
    Pattern ON_A_DAY = Pattern.compile("([0-9][^:]*[0-9.])[ T]([0-9]{1,2}:[0-9:]+)");

    /**
     * @param since when they came; null if that is what is asked for
     */
    Instant of(LocalDate workDate, WorkTerms terms, @Nullable Instant since);

    /** @throws OutOfBounds if it is neither a time of day, nor one of a date, nor an instant */
    static EnteredTime of(String cell) {
        if (cell.endsWith("Z") || cell.matches(".*T.*[+-][0-9]{2}:[0-9]{2}"))
            return new Exact(Times.instant(cell).truncatedTo(ChronoUnit.MINUTES));
        var onADay = ON_A_DAY.matcher(cell);
        if (onADay.matches()) return new Dated(ImportDates.of(onADay.group(1)).atTime(ImportTimes.of(onADay.group(2))));
        return new OfDay(ImportTimes.of(cell));
    }

    record Exact(Instant at) implements EnteredTime {
        @Override
        public Instant of(LocalDate workDate, WorkTerms terms, @Nullable Instant since) {
            return at;
        }
    }

    /** By the company's clock. */
    record Dated(LocalDateTime at) implements EnteredTime {
        @Override
        public Instant of(LocalDate workDate, WorkTerms terms, @Nullable Instant since) {
            return at.atZone(terms.zoneOn(at.toLocalDate())).toInstant();
        }
    }

    /** By the company's clock; one that goes, does so within a day. */
    record OfDay(LocalTime time) implements EnteredTime {
        @Override
        public Instant of(LocalDate workDate, WorkTerms terms, @Nullable Instant since) {
            if (since == null) return coming(workDate, terms);
            var day = since.atZone(terms.zoneOn(workDate)).toLocalDate();
            var first = on(day, terms);
            return first.isAfter(since) ? first : on(day.plusDays(1), terms);
        }

        /** On the next day if it is before the start of the work date, or in its shift only then. */
        private Instant coming(LocalDate workDate, WorkTerms terms) {
            var next = on(workDate.plusDays(1), terms);
            var shift = terms.shiftOn(workDate);
            var isInShift = !next.isBefore(shift.startsAt()) && next.isBefore(shift.endsAt());
            return isInShift || time.isBefore(terms.weekOn(workDate).startOfDay()) ? next : on(workDate, terms);
        }

        private Instant on(LocalDate day, WorkTerms terms) {
            return day.atTime(time).atZone(terms.zoneOn(day)).toInstant();
        }
    }
}
