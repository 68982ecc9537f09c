package io.hrsystem.query.tenants;

import io.hrsystem.contract.TenantId;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The erasure of a company, a row of the platform.
 *
 * @param events how many the company had; null until they are counted
 */
record CompanyErasureRow(
        Key key, LocalDate retainUntil, @Nullable Long events) implements Row<CompanyErasureRow> {
    record Key(TenantId tenantId, TenantId company) implements RowKey<CompanyErasureRow> {}

    CompanyErasureRow counted(long count) {
        return new CompanyErasureRow(key, retainUntil, count);
    }
}
