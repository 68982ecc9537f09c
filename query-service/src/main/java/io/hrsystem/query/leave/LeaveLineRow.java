package io.hrsystem.query.leave;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.leave.LeaveRequestId;
import io.hrsystem.contract.leave.LotId;
import io.hrsystem.query.platform.projections.api.Entry;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger.
 *
 * @param day that it is about, whenever it was recorded: of leave the day of the leave
 * @param minutes less than zero takes away
 */
record LeaveLineRow(
        Key key,
        LedgerKind kind,
        LocalDate day,
        Instant recordedAt,
        int minutes,
        LotId lotId,
        @Nullable LeaveRequestId requestId)
        implements Entry<LeaveLineRow> {
    record Key(TenantId tenantId, EmployeeId employeeId, long sequence, int place) implements RowKey<LeaveLineRow> {}

    /** The lines of one event. */
    record Of(EmployeeId employee, @Nullable LeaveRequestId request, EventMeta meta) {
        LeaveLineRow line(int place, LedgerKind kind, LocalDate day, int minutes, LotId lot) {
            var key = new Key(meta.tenant(), employee, meta.sequence(), place);
            return new LeaveLineRow(key, kind, day, meta.at(), minutes, lot, request);
        }
    }
}
