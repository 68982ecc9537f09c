package io.hrsystem.query.organisation;

import static io.hrsystem.contract.bounds.Times.EARLIEST;
import static io.hrsystem.query.platform.history.Version.END_OF_DAYS;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.query.platform.history.History;
import io.hrsystem.query.platform.history.Known;
import io.hrsystem.query.platform.history.Period;
import io.hrsystem.query.platform.history.RecordedChange;
import io.hrsystem.query.platform.history.Version;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A department with everything that was ever recorded of it. */
record DepartmentRow(Key key, String code, LocalDate effectiveFrom, History history, long version)
        implements Row<DepartmentRow> {
    record Key(TenantId tenantId, DepartmentId departmentId) implements RowKey<DepartmentRow> {}

    /**
     * What holds on a day.
     *
     * @param existing not before its founding, nor when it is closed: then it is as it was founded, or as it was last
     */
    record State(
            String name,
            @Nullable String parentId,
            @Nullable String headId,
            boolean existing,
            @Nullable LocalDate closedFrom) {}

    static DepartmentRow created(Key key, DepartmentCreated event, EventMeta meta) {
        var parent = event.parentId();
        var from = parent == null ? EARLIEST : event.effectiveFrom();
        var founding = RecordedChange.of(ChangeKind.FOUNDED, meta, event.founding(), from)
                .setting(Fact.CODE, event.code())
                .setting(Fact.NAME, event.name())
                .setting(Fact.PARENT, parent);
        return new DepartmentRow(
                key, event.code(), event.effectiveFrom(), History.of(founding, DepartmentRow::periods), meta.version());
    }

    DepartmentRow with(RecordedChange change, EventMeta meta) {
        return new DepartmentRow(
                key, code, effectiveFrom, history.with(change, DepartmentRow::periods), meta.version());
    }

    DepartmentRow without(ChangeId change, @Nullable FreeText reason, EventMeta meta) {
        return new DepartmentRow(
                key,
                code,
                effectiveFrom,
                history.without(change, meta, reason, DepartmentRow::periods),
                meta.version());
    }

    /** What follows for days and moments. */
    List<DepartmentVersionRow> versions() {
        return rows(history.versions(DepartmentRow::periods));
    }

    /** What of it did not follow before. */
    @Nullable
    List<DepartmentVersionRow> versionsAfter(DepartmentRow before) {
        var versions = history.versionsAfter(before.history, DepartmentRow::periods);
        return versions == null ? null : rows(versions);
    }

    private List<DepartmentVersionRow> rows(List<Version<State>> versions) {
        return versions.stream().map(it -> DepartmentVersionRow.of(this, it)).toList();
    }

    private static List<Period<State>> periods(Known known) {
        var founding = known.fact(Fact.CODE).changes();
        if (founding.isEmpty()) return List.of();
        var first = founding.getFirst().on();
        var closing = known.fact(Fact.CLOSED).changes();
        var closed = closing.isEmpty() ? null : closing.getFirst().on();
        var end = closed == null ? END_OF_DAYS : closed.isBefore(first) ? first : closed;

        var periods = new ArrayList<Period<State>>();
        if (EARLIEST.isBefore(first))
            periods.add(
                    new Period<>(EARLIEST, first, founded(founding.getFirst().value(), closed)));
        periods.addAll(known.periods(first, end, day -> on(day, known, true, closed)));
        if (closed != null) {
            var last = end.equals(first) ? first : end.minusDays(1);
            periods.add(new Period<>(end, END_OF_DAYS, on(last, known, false, closed)));
        }
        return periods;
    }

    private static State founded(RecordedChange founding, @Nullable LocalDate closed) {
        var name = Objects.requireNonNull(founding.value(Fact.NAME));
        return new State(name, founding.value(Fact.PARENT), null, false, closed);
    }

    private static State on(LocalDate day, Known known, boolean existing, @Nullable LocalDate closed) {
        return new State(
                Objects.requireNonNull(known.on(day, Fact.NAME)),
                known.on(day, Fact.PARENT),
                known.on(day, Fact.HEAD),
                existing,
                closed);
    }
}
