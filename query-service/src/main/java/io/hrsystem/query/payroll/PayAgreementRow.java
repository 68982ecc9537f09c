package io.hrsystem.query.payroll;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayEvent.PayAgreed;
import io.hrsystem.contract.payroll.PayKind;
import io.hrsystem.contract.payroll.Won;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.Instant;
import java.time.LocalDate;

record PayAgreementRow(
        Key key,
        LocalDate effectiveOn,
        long sequence,
        Instant recordedAt,
        PayKind kind,
        Won amount,
        int weeklyMinutes,
        Allowances allowances)
        implements Row<PayAgreementRow> {
    record Key(TenantId tenantId, EmployeeId employeeId, ChangeId changeId) implements RowKey<PayAgreementRow> {}

    static PayAgreementRow of(PayAgreed event, EventMeta meta) {
        return new PayAgreementRow(
                new Key(meta.tenant(), event.employeeId(), event.changeId()),
                event.effectiveOn(),
                meta.sequence(),
                meta.at(),
                event.kind(),
                event.amount(),
                event.weeklyMinutes(),
                new Allowances(event.allowances()));
    }
}
