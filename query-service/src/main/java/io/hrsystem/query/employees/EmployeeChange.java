package io.hrsystem.query.employees;

import static java.util.Comparator.comparing;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.query.platform.history.History;
import io.hrsystem.query.platform.history.Known;
import io.hrsystem.query.platform.history.RecordedChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of an employment as people read it.
 *
 * @param effectiveOn the day that was named with it: the last one of an employment that ends
 * @param cancelled whether it was taken back, in one way or the other
 */
record EmployeeChange(
        String id,
        ChangeKind kind,
        LocalDate effectiveOn,
        Instant recordedAt,
        @Nullable String actor,
        @Nullable String reason,
        List<FieldChange> changes,
        boolean cancelled,
        @Nullable Reference replacedBy) {
    /** Newest first. */
    static final Comparator<EmployeeChange> NEWEST_FIRST = comparing(EmployeeChange::effectiveOn)
            .thenComparing(EmployeeChange::recordedAt)
            .thenComparing(EmployeeChange::id)
            .reversed();

    record FieldChange(
            String field, @Nullable String before, @Nullable String after) {
        boolean isReference() {
            return field.equals(Fact.DEPARTMENT.field) || field.equals(Fact.SCHEDULE.field);
        }
    }

    record Reference(String id) {}

    /** All that was recorded until a moment, in their order. */
    static List<EmployeeChange> of(History history, Instant knownAt) {
        var known = history.knownAt(knownAt);
        return history.changes().stream()
                .filter(it -> !it.recordedAt().isAfter(knownAt))
                .map(it -> of(it, history, known))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private static EmployeeChange of(RecordedChange change, History history, Known known) {
        var kind = ChangeKind.valueOf(change.kind());
        var holds = known.changes().contains(change);
        return new EmployeeChange(
                change.id().value(),
                kind,
                kind == ChangeKind.TERMINATED ? change.from().minusDays(1) : change.from(),
                change.recordedAt(),
                change.actor(),
                change.reason(),
                fields(change, history.before(change)),
                !holds,
                holds ? reference(known.replacing(change)) : null);
    }

    private static List<FieldChange> fields(RecordedChange change, Known before) {
        var fields = new ArrayList<FieldChange>();
        for (var fact : Fact.values())
            if (change.values().containsKey(fact.name()))
                fields.add(new FieldChange(fact.field, before.on(change.from(), fact), change.value(fact)));
        var until = change.until();
        if (until != null)
            fields.add(new FieldChange("to", null, until.minusDays(1).toString()));
        return fields;
    }

    private static @Nullable Reference reference(@Nullable ChangeId change) {
        return change == null ? null : new Reference(change.value());
    }
}
