package io.hrsystem.command.organisation;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.organisation.DepartmentId;
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

/**
 * Which departments there are. Who works in one holds its row while that is recorded, who ends one takes it alone: so
 * neither happens without the other being seen.
 */
@Component
final class DepartmentRows implements ReferenceRows<OrganisationEvent> {
    @Override
    public Class<OrganisationEvent> events() {
        return OrganisationEvent.class;
    }

    @Override
    public String table() {
        return "department";
    }

    @Override
    public void apply(OrganisationEvent event, EventMeta meta, TransactionalWrites rows) {
        var tenant = meta.tenant().value();
        var department = event.departmentId().value();
        switch (event) {
            case DepartmentCreated _ ->
                rows.add("INSERT INTO department (tenant_id, department_id) VALUES (?, ?)", tenant, department);
            case DepartmentClosed it ->
                rows.add("SELECT close_department(?, ?, ?)", tenant, department, it.effectiveFrom());
            case DepartmentHeadChanged it -> {
                var head = it.head();
                if (head != null) rows.add("SELECT require_employee(?, ?)", tenant, head.value());
            }
            case DepartmentChangeCancelled it -> takeBack(it.departmentId(), it.changeId(), tenant, rows);
            case DepartmentChangeWithdrawn it -> takeBack(it.departmentId(), it.changeId(), tenant, rows);
            case DepartmentMoved _, DepartmentRenamed _ -> {}
        }
    }

    private static void takeBack(DepartmentId department, ChangeId change, String tenant, TransactionalWrites rows) {
        if (change.equals(ChangeId.ofBeginning(department.value())))
            rows.add("SELECT remove_department(?, ?)", tenant, department.value());
    }
}
