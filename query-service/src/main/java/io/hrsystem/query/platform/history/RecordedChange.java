package io.hrsystem.query.platform.history;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.query.platform.projections.api.CannotApply;
import io.hrsystem.query.platform.projections.api.EventMeta;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of one or several facts, as it was recorded.
 *
 * @param from the first day on which it holds
 * @param until the first day on which it does not hold, if that is known before the next change
 * @param values by fact; null if from then on there is none
 * @param takenBack if it has been cancelled or withdrawn
 */
public record RecordedChange(
        String kind,
        ChangeId id,
        LocalDate from,
        @Nullable LocalDate until,
        Instant recordedAt,
        @Nullable String actor,
        @Nullable String reason,
        Map<String, @Nullable String> values,
        @Nullable TakenBack takenBack) {
    public record TakenBack(
            Instant at, @Nullable String actor, @Nullable String reason) {}

    /** @throws CannotApply if there is no such day */
    public static RecordedChange of(Enum<?> kind, EventMeta meta, ChangeId id, LocalDate from) {
        var at = meta.at().truncatedTo(ChronoUnit.MICROS);
        return new RecordedChange(kind.name(), id, day(from), null, at, meta.actor(), null, Map.of(), null);
    }

    /** One that holds from the day after a last one. */
    public static RecordedChange afterLastDay(Enum<?> kind, EventMeta meta, ChangeId id, LocalDate lastDay) {
        return of(kind, meta, id, day(lastDay).plusDays(1));
    }

    public RecordedChange because(@Nullable FreeText why) {
        return because(why == null ? null : why.value());
    }

    public RecordedChange because(@Nullable String why) {
        return new RecordedChange(kind, id, from, until, recordedAt, actor, why, values, takenBack);
    }

    /** @param lastDay null if it is open */
    public RecordedChange upTo(@Nullable LocalDate lastDay) {
        var end = lastDay == null ? null : day(lastDay).plusDays(1);
        return new RecordedChange(kind, id, from, end, recordedAt, actor, reason, values, takenBack);
    }

    /** @param value written as its text; null if from then on there is none */
    public RecordedChange setting(Enum<?> fact, @Nullable Object value) {
        var more = new LinkedHashMap<>(values);
        more.put(fact.name(), value == null ? null : value.toString());
        return new RecordedChange(kind, id, from, until, recordedAt, actor, reason, more, takenBack);
    }

    /** What does not change if there is no value. */
    public RecordedChange settingIfAny(Enum<?> fact, @Nullable Object value) {
        return value == null ? this : setting(fact, value);
    }

    public @Nullable String value(Enum<?> fact) {
        return values.get(fact.name());
    }

    boolean isKnownAt(Instant moment) {
        return !recordedAt.isAfter(moment) && (takenBack == null || takenBack.at.isAfter(moment));
    }

    RecordedChange notBefore(Instant moment) {
        return recordedAt.isBefore(moment)
                ? new RecordedChange(kind, id, from, until, moment, actor, reason, values, takenBack)
                : this;
    }

    /** As it was recorded by then. */
    RecordedChange asOf(Instant moment) {
        return takenBack != null && takenBack.at.isAfter(moment) ? takenBack(null) : this;
    }

    RecordedChange takenBack(@Nullable TakenBack by) {
        return new RecordedChange(kind, id, from, until, recordedAt, actor, reason, values, by);
    }

    private static LocalDate day(LocalDate date) {
        if (date.getYear() < 1 || !date.isBefore(Version.END_OF_DAYS)) throw new CannotApply("there is no such day");
        return date;
    }
}
