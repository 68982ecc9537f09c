package io.hrsystem.query.leave;

import io.hrsystem.contract.TenantId;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.Instant;

/** Since when a company grants leave at all. */
record LeaveBeginRow(Key key, Instant registeredAt) implements Row<LeaveBeginRow> {
    record Key(TenantId tenantId) implements RowKey<LeaveBeginRow> {}
}
