package io.hrsystem.query.audit;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.personal.FreeText;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one event tells of its subject.
 *
 * @param effectiveOn the day that is named with it; null if it holds from its recording on
 * @param change its id, if it is a change that holds from that day on and may be taken back; null if it holds at once
 * @param takenBack the change that is cancelled or withdrawn
 * @param facts what holds from then on, by field; null if there is no such thing any more
 * @param before what held before, of fields whose events say so themselves
 * @param why in somebody's own words
 */
record Told(
        @Nullable LocalDate effectiveOn,
        @Nullable ChangeId change,
        @Nullable ChangeId takenBack,
        Map<String, @Nullable Object> facts,
        Map<String, @Nullable Object> before,
        @Nullable FreeText why) {
    /** An event, and what has come of it. */
    record Event(DomainEvent content, Trail.Step step) {}

    static final Told NOTHING = new Told(null, null, null, Map.of(), Map.of(), null);

    static Told facts(Map<String, ? extends @Nullable Object> facts) {
        return new Told(null, null, null, new LinkedHashMap<>(facts), Map.of(), null);
    }

    static Told fact(String field, @Nullable Object value) {
        return NOTHING.and(field, value);
    }

    static Told takesBack(ChangeId change, @Nullable FreeText why) {
        return new Told(null, null, change, Map.of(), Map.of(), why);
    }

    Told and(String field, @Nullable Object value) {
        return new Told(effectiveOn, change, takenBack, with(facts, field, value), before, why);
    }

    Told insteadOf(String field, @Nullable Object value) {
        return new Told(effectiveOn, change, takenBack, facts, with(before, field, value), why);
    }

    Told on(@Nullable LocalDate day) {
        return new Told(day, change, takenBack, facts, before, why);
    }

    Told from(LocalDate day, ChangeId id) {
        return new Told(day, id, takenBack, facts, before, why);
    }

    Told because(@Nullable FreeText reason) {
        return new Told(effectiveOn, change, takenBack, facts, before, reason);
    }

    private static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> some, String field, @Nullable Object value) {
        var more = new LinkedHashMap<>(some);
        more.put(field, value);
        return more;
    }
}
