package io.hrsystem.query.employees;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeHired;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeRehired;
import io.hrsystem.contract.employees.EmployeeEvent.Hired;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.query.platform.history.History;
import io.hrsystem.query.platform.history.RecordedChange;
import io.hrsystem.query.platform.history.Version;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An employment with everything that was ever recorded of it. */
record EmployeeRow(
        Key key,
        EmployeeNumber employeeNumber,
        LocalDate hiredOn,
        EmployeeId firstEmployment,
        @Nullable EmployeeId previousEmployment,
        History history,
        long version)
        implements Row<EmployeeRow> {
    record Key(TenantId tenantId, EmployeeId employeeId) implements RowKey<EmployeeRow> {}

    static EmployeeRow hired(Key key, Hired event, EventMeta meta) {
        var kind = event instanceof EmployeeRehired ? ChangeKind.REHIRED : ChangeKind.HIRED;
        var change = RecordedChange.of(kind, meta, event.change(), event.hiredOn())
                .setting(Fact.EMPLOYEE_NUMBER, event.employeeNumber().value())
                .setting(Fact.NAME, event.name().value())
                .setting(Fact.EMAIL, event.email().value())
                .settingIfAny(
                        Fact.PHONE, event.phone() == null ? null : event.phone().value())
                .setting(Fact.DEPARTMENT, event.departmentId())
                .setting(Fact.POSITION, event.position());
        var previous = switch (event) {
            case EmployeeHired _ -> null;
            case EmployeeRehired it -> it.previousEmployment();
        };
        return new EmployeeRow(
                key,
                event.employeeNumber(),
                event.hiredOn(),
                event.firstEmployment(),
                previous,
                History.of(change, Employment::periods),
                meta.version());
    }

    EmployeeRow with(RecordedChange change, EventMeta meta) {
        return with(history.with(change, Employment::periods), meta);
    }

    EmployeeRow without(ChangeId change, @Nullable FreeText reason, EventMeta meta) {
        return with(history.without(change, meta, reason, Employment::periods), meta);
    }

    private EmployeeRow with(History changed, EventMeta meta) {
        return new EmployeeRow(
                key, employeeNumber, hiredOn, firstEmployment, previousEmployment, changed, meta.version());
    }

    /** What follows for days and moments. */
    List<EmployeeVersionRow> versions() {
        return rows(history.versions(Employment::periods));
    }

    /** What of it did not follow before. */
    @Nullable
    List<EmployeeVersionRow> versionsAfter(EmployeeRow before) {
        var versions = history.versionsAfter(before.history, Employment::periods);
        return versions == null ? null : rows(versions);
    }

    private List<EmployeeVersionRow> rows(List<Version<Employment.State>> versions) {
        return versions.stream().map(it -> EmployeeVersionRow.of(this, it)).toList();
    }
}
