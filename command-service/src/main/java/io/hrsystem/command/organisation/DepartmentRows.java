package io.hrsystem.command.organisation;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.organisation.OrganisationEvent;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** Which departments there are, for rules of other streams. */
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
        switch (event) {
            case DepartmentCreated created ->
                rows.add(
                        "INSERT INTO department (tenant_id, department_id) VALUES (?, ?)",
                        meta.tenant().value(),
                        created.departmentId().value());
            case OrganisationEvent _ -> {}
        }
    }
}
