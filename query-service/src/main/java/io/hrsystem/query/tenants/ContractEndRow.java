package io.hrsystem.query.tenants;

import io.hrsystem.contract.TenantId;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.LocalDate;

/** That a company has ended. */
record ContractEndRow(Key key, LocalDate endedOn) implements Row<ContractEndRow> {
    record Key(TenantId tenantId) implements RowKey<ContractEndRow> {}
}
