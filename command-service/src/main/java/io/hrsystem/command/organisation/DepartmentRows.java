package io.hrsystem.command.organisation;

import io.hrsystem.command.platform.messages.ReferenceRows;
import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.organisation.OrganisationEvent;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentRenamed;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** Which departments there are, for rules of other streams. */
@Component
final class DepartmentRows implements ReferenceRows {
    @Override
    public void apply(TenantId tenant, DomainEvent event, long sequence, TransactionalWrites rows) {
        if (!(event instanceof OrganisationEvent fact)) return;
        switch (fact) {
            case DepartmentCreated created ->
                rows.add(
                        "INSERT INTO department (tenant_id, department_id) VALUES (?, ?)",
                        tenant.value(),
                        created.departmentId().value());
            case DepartmentRenamed _ -> {}
        }
    }
}
