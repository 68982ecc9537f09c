package io.hrsystem.query.organisation;

import io.hrsystem.contract.organisation.OrganisationEvent;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentRenamed;
import io.hrsystem.query.platform.projections.Table;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class DepartmentProjection implements Projection<OrganisationEvent, DepartmentRow.Key, DepartmentRow> {
    private static final Table<DepartmentRow.Key, DepartmentRow> TABLE = Table.of(DepartmentRow.class);

    @Override
    public String group() {
        return "organisation";
    }

    @Override
    public Class<OrganisationEvent> events() {
        return OrganisationEvent.class;
    }

    @Override
    public Table<DepartmentRow.Key, DepartmentRow> table() {
        return TABLE;
    }

    @Override
    public void apply(OrganisationEvent event, EventMeta meta, Changes<DepartmentRow.Key, DepartmentRow> rows) {
        var key = new DepartmentRow.Key(meta.tenant(), event.departmentId());
        switch (event) {
            case DepartmentCreated created -> rows.put(DepartmentRow.created(key, created, meta.version()));
            case DepartmentRenamed renamed ->
                rows.change(key, department -> department.renamed(renamed.name(), meta.version()));
        }
    }
}
