package io.hrsystem.query.organisation;

import io.hrsystem.contract.organisation.OrganisationEvent;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentRenamed;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class DepartmentProjection extends Projection<OrganisationEvent, DepartmentRow> {
    DepartmentProjection() {
        super("organisation", OrganisationEvent.class, DepartmentRow.class);
    }

    @Override
    public void apply(OrganisationEvent event, EventMeta meta, Changes<DepartmentRow> rows) {
        var key = new DepartmentRow.Key(meta.tenant(), event.departmentId());
        switch (event) {
            case DepartmentCreated created -> rows.put(DepartmentRow.created(key, created, meta.version()));
            case DepartmentRenamed renamed ->
                rows.change(key, department -> department.renamed(renamed.name(), meta.version()));
            case OrganisationEvent _ -> {}
        }
    }
}
