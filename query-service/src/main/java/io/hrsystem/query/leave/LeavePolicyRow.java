package io.hrsystem.query.leave;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.leave.LeavePolicyEvent.LeavePolicySet;
import io.hrsystem.contract.leave.LeaveRounding;
import io.hrsystem.contract.tenants.LeaveBasis;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.LocalDate;

/** @param fiscalYearStart in ISO 8601 */
record LeavePolicyRow(Key key, LeaveBasis basis, String fiscalYearStart, LeaveRounding rounding, boolean applyBelowFive)
        implements Row<LeavePolicyRow> {
    record Key(TenantId tenantId, LocalDate effectiveFrom) implements RowKey<LeavePolicyRow> {}

    static LeavePolicyRow of(TenantId tenant, LeavePolicySet event) {
        return new LeavePolicyRow(
                new Key(tenant, event.effectiveFrom()),
                event.basis(),
                event.fiscalYearStart().toString(),
                event.rounding(),
                event.applyBelowFive());
    }
}
