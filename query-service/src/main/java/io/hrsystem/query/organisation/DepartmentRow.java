package io.hrsystem.query.organisation;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import io.hrsystem.query.platform.projections.api.Row;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record DepartmentRow(
        Key key, @Nullable DepartmentId parentId, String name, String code, LocalDate effectiveFrom, long version)
        implements Row<DepartmentRow.Key> {
    record Key(TenantId tenantId, DepartmentId departmentId) {}

    static DepartmentRow created(Key key, DepartmentCreated event, long version) {
        return new DepartmentRow(key, event.parentId(), event.name(), event.code(), event.effectiveFrom(), version);
    }

    DepartmentRow renamed(String newName, long version) {
        return new DepartmentRow(key, parentId, newName, code, effectiveFrom, version);
    }
}
