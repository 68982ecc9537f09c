package io.hrsystem.query.organisation;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record DepartmentRow(Key key, String name, Founding founding, long version) implements Row<DepartmentRow> {
    record Key(TenantId tenantId, DepartmentId departmentId) implements RowKey<DepartmentRow> {}

    record Founding(@Nullable DepartmentId parentId, String code, LocalDate effectiveFrom) {}

    static DepartmentRow created(Key key, DepartmentCreated event, long version) {
        var founding = new Founding(event.parentId(), event.code(), event.effectiveFrom());
        return new DepartmentRow(key, event.name(), founding, version);
    }

    DepartmentRow renamed(String newName, long version) {
        return new DepartmentRow(key, newName, founding, version);
    }
}
