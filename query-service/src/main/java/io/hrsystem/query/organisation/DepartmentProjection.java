package io.hrsystem.query.organisation;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.organisation.OrganisationEvent;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentChangeCancelled;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentChangeWithdrawn;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentClosed;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentHeadChanged;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentMoved;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentRenamed;
import io.hrsystem.query.platform.history.RecordedChange;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.Derived;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class DepartmentProjection extends Projection<OrganisationEvent, DepartmentRow> {
    DepartmentProjection() {
        super(
                "organisation",
                OrganisationEvent.class,
                DepartmentRow.class,
                new Derived<>(
                        DepartmentVersionRow.class,
                        DepartmentRow::versions,
                        (before, row) -> row.versionsAfter(before)));
    }

    @Override
    public void apply(OrganisationEvent event, EventMeta meta, Changes<DepartmentRow> rows) {
        var key = new DepartmentRow.Key(meta.tenant(), event.departmentId());
        switch (event) {
            case DepartmentCreated it -> rows.put(DepartmentRow.created(key, it, meta));
            case DepartmentRenamed it ->
                rows.change(
                        key,
                        row -> row.with(
                                change(ChangeKind.RENAMED, it.change(), it.effectiveFrom(), Fact.NAME, it.name(), meta),
                                meta));
            case DepartmentMoved it ->
                rows.change(
                        key,
                        row -> row.with(
                                change(
                                        ChangeKind.MOVED,
                                        it.changeId(),
                                        it.effectiveFrom(),
                                        Fact.PARENT,
                                        it.parentId(),
                                        meta),
                                meta));
            case DepartmentHeadChanged it ->
                rows.change(
                        key,
                        row -> row.with(
                                change(
                                        ChangeKind.HEAD_CHANGED,
                                        it.changeId(),
                                        it.effectiveFrom(),
                                        Fact.HEAD,
                                        it.head(),
                                        meta),
                                meta));
            case DepartmentClosed it ->
                rows.change(
                        key,
                        row -> row.with(
                                change(ChangeKind.CLOSED, it.changeId(), it.effectiveFrom(), Fact.CLOSED, null, meta),
                                meta));
            case DepartmentChangeCancelled it -> rows.change(key, row -> row.without(it.changeId(), it.reason(), meta));
            case DepartmentChangeWithdrawn it -> rows.change(key, row -> row.without(it.changeId(), it.reason(), meta));
        }
    }

    private static RecordedChange change(
            ChangeKind kind, ChangeId id, LocalDate from, Fact fact, @Nullable Object value, EventMeta meta) {
        return RecordedChange.of(kind, meta, id, from).setting(fact, value);
    }
}
