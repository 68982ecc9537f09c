package io.hrsystem.query.employees;

import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.employees.EmployeeEvent.DetailsChanged;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeChangeCancelled;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeChangeWithdrawn;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeePromoted;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTerminated;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTransferred;
import io.hrsystem.contract.employees.EmployeeEvent.Hired;
import io.hrsystem.contract.employees.EmployeeEvent.LeaveOfAbsenceStarted;
import io.hrsystem.contract.employees.EmployeeEvent.ReturnedFromLeave;
import io.hrsystem.contract.employees.EmployeeEvent.WorkScheduleAssigned;
import io.hrsystem.query.platform.history.RecordedChange;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.Derived;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class EmployeeProjection extends Projection<EmployeeEvent, EmployeeRow> {
    EmployeeProjection() {
        super(
                "employees",
                EmployeeEvent.class,
                EmployeeRow.class,
                new Derived<>(
                        EmployeeVersionRow.class, EmployeeRow::versions, (before, row) -> row.versionsAfter(before)));
    }

    @Override
    public void apply(EmployeeEvent event, EventMeta meta, Changes<EmployeeRow> rows) {
        var key = new EmployeeRow.Key(meta.tenant(), event.employeeId());
        switch (event) {
            case Hired it -> rows.put(EmployeeRow.hired(key, it, meta));
            case EmployeeTransferred it -> rows.change(key, row -> row.with(transferred(it, meta), meta));
            case EmployeePromoted it -> rows.change(key, row -> row.with(promoted(it, meta), meta));
            case DetailsChanged it -> rows.change(key, row -> row.with(detailsChanged(it, meta), meta));
            case WorkScheduleAssigned it -> rows.change(key, row -> row.with(assigned(it, meta), meta));
            case LeaveOfAbsenceStarted it -> rows.change(key, row -> row.with(leaveStarted(it, meta), meta));
            case ReturnedFromLeave it -> rows.change(key, row -> row.with(returned(it, meta), meta));
            case EmployeeTerminated it -> rows.change(key, row -> row.with(terminated(it, meta), meta));
            case EmployeeChangeCancelled it -> rows.change(key, row -> row.without(it.changeId(), it.reason(), meta));
            case EmployeeChangeWithdrawn it -> rows.change(key, row -> row.without(it.changeId(), it.reason(), meta));
        }
    }

    private static RecordedChange transferred(EmployeeTransferred event, EventMeta meta) {
        return RecordedChange.of(ChangeKind.TRANSFERRED, meta, event.changeId(), event.effectiveOn())
                .because(event.reason())
                .setting(Fact.DEPARTMENT, event.departmentId());
    }

    private static RecordedChange promoted(EmployeePromoted event, EventMeta meta) {
        return RecordedChange.of(ChangeKind.PROMOTED, meta, event.changeId(), event.effectiveOn())
                .because(event.reason())
                .setting(Fact.POSITION, event.position());
    }

    private static RecordedChange detailsChanged(DetailsChanged event, EventMeta meta) {
        var name = event.name();
        var email = event.email();
        var phone = event.phone();
        return RecordedChange.of(ChangeKind.DETAILS_CHANGED, meta, event.changeId(), event.effectiveOn())
                .because(event.reason())
                .settingIfAny(Fact.NAME, name == null ? null : name.value())
                .settingIfAny(Fact.EMAIL, email == null ? null : email.value())
                .settingIfAny(Fact.PHONE, phone == null ? null : phone.value());
    }

    private static RecordedChange assigned(WorkScheduleAssigned event, EventMeta meta) {
        return RecordedChange.of(ChangeKind.SCHEDULE_ASSIGNED, meta, event.changeId(), event.effectiveOn())
                .because(event.reason())
                .setting(Fact.SCHEDULE, event.workScheduleId());
    }

    private static RecordedChange leaveStarted(LeaveOfAbsenceStarted event, EventMeta meta) {
        return RecordedChange.of(ChangeKind.LEAVE_STARTED, meta, event.changeId(), event.from())
                .because(event.reason())
                .setting(Fact.ABSENCE, event.kind())
                .upTo(event.to());
    }

    private static RecordedChange returned(ReturnedFromLeave event, EventMeta meta) {
        return RecordedChange.of(ChangeKind.RETURNED, meta, event.changeId(), event.effectiveOn())
                .because(event.reason())
                .setting(Fact.ABSENCE, null);
    }

    private static RecordedChange terminated(EmployeeTerminated event, EventMeta meta) {
        return RecordedChange.afterLastDay(ChangeKind.TERMINATED, meta, event.changeId(), event.lastDay())
                .because(event.reason().name())
                .setting(Fact.LAST_DAY, event.lastDay());
    }
}
