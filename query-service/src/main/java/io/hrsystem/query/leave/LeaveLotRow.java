package io.hrsystem.query.leave;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.leave.LotId;
import io.hrsystem.contract.leave.LotKind;
import io.hrsystem.query.platform.projections.api.Entry;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.Instant;
import java.time.LocalDate;

/** A lot as it was granted; what has become of it, the lines say. */
record LeaveLotRow(
        Key key, LotKind kind, LocalDate accruedOn, LocalDate grantedOn, LocalDate expiresOn, Instant recordedAt)
        implements Entry<LeaveLotRow> {
    record Key(TenantId tenantId, EmployeeId employeeId, LotId lotId) implements RowKey<LeaveLotRow> {}
}
