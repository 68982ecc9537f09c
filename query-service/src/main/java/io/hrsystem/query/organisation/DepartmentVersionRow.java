package io.hrsystem.query.organisation;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.query.platform.history.Version;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.Instant;
import java.time.LocalDate;

/** What holds of a department from a day to a day, known from a moment to a moment. */
record DepartmentVersionRow(
        Key key,
        LocalDate validUntil,
        Instant knownUntil,
        String code,
        LocalDate effectiveFrom,
        DepartmentRow.State state)
        implements Row<DepartmentVersionRow> {
    record Key(TenantId tenantId, DepartmentId departmentId, LocalDate validFrom, Instant knownFrom)
            implements RowKey<DepartmentVersionRow> {}

    static DepartmentVersionRow of(DepartmentRow row, Version<DepartmentRow.State> version) {
        var owner = row.key();
        return new DepartmentVersionRow(
                new Key(owner.tenantId(), owner.departmentId(), version.validFrom(), version.knownFrom()),
                version.validUntil(),
                version.knownUntil(),
                row.code(),
                row.effectiveFrom(),
                version.value());
    }
}
