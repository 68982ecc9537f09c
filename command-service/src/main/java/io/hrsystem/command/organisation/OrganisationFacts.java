package io.hrsystem.command.organisation;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.Facts;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.bounds.Times;
import io.hrsystem.contract.organisation.OrganisationEvent;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentChangeCancelled;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentChangeWithdrawn;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentClosed;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentHeadChanged;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentMoved;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentRenamed;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** Departments by date, for rules of other streams: FOUNDED with the code, PARENT, HEAD, CLOSED. */
@Component
final class OrganisationFacts implements ReferenceRows<OrganisationEvent> {
    @Override
    public Class<OrganisationEvent> events() {
        return OrganisationEvent.class;
    }

    @Override
    public String table() {
        return Facts.TABLE;
    }

    @Override
    public void apply(OrganisationEvent event, EventMeta meta, TransactionalWrites rows) {
        var facts = new Facts(meta, rows, event.departmentId().value());
        switch (event) {
            case DepartmentCreated it -> {
                var parent = it.parentId();
                var from = parent == null ? Times.EARLIEST : it.effectiveFrom();
                facts.set("FOUNDED", it.founding(), from, it.code());
                if (parent != null) facts.set("PARENT", it.founding(), from, parent.value());
            }
            case DepartmentMoved it ->
                facts.set(
                        "PARENT",
                        it.changeId(),
                        it.effectiveFrom(),
                        it.parentId().value());
            case DepartmentHeadChanged it -> {
                var head = it.head();
                facts.set("HEAD", it.changeId(), it.effectiveFrom(), head == null ? null : head.value());
            }
            case DepartmentClosed it -> facts.set("CLOSED", it.changeId(), it.effectiveFrom(), null);
            case DepartmentChangeCancelled it -> takeBack(it.changeId(), facts);
            case DepartmentChangeWithdrawn it -> takeBack(it.changeId(), facts);
            case DepartmentRenamed _ -> {}
        }
    }

    /** Without its founding nothing is left of a department. */
    private static void takeBack(ChangeId change, Facts facts) {
        if (change.equals(ChangeId.ofBeginning(facts.subject()))) facts.takeBackAll();
        else facts.takeBack(change);
    }
}
