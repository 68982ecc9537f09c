package io.hrsystem.command.employees;

import io.hrsystem.command.platform.referencerows.Claims;
import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.Facts;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.bounds.Times;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.employees.EmployeeEvent.DetailsChanged;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeChangeCancelled;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeChangeWithdrawn;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeePromoted;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeRehired;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTerminated;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTransferred;
import io.hrsystem.contract.employees.EmployeeEvent.Hired;
import io.hrsystem.contract.employees.EmployeeEvent.LeaveOfAbsenceStarted;
import io.hrsystem.contract.employees.EmployeeEvent.ReturnedFromLeave;
import io.hrsystem.contract.employees.EmployeeEvent.WorkScheduleAssigned;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.eventstore.append.TransactionalWrites;
import io.hrsystem.platform.RefusalCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Employments by date, for rules of other streams: HIRED, NUMBER, PREVIOUS (the employment before, of a rehire),
 * DEPARTMENT, SCHEDULE (null for the default one), ABSENCE (its kind, null when back), LEFT from the day after the last
 * one, and EMAIL, of which there is a keyed hash. From these the database makes periods and claims of an employee.
 */
@Component
final class EmployeeFacts implements ReferenceRows<EmployeeEvent> {
    private static final String REFRESH = "SELECT refresh_employment(?, ?)";
    private static final String EMPLOYMENT = "SELECT require_employment(?, ?, ?)";

    private final Claims claims;

    EmployeeFacts(Claims claims) {
        this.claims = claims;
    }

    @Override
    public Class<EmployeeEvent> events() {
        return EmployeeEvent.class;
    }

    @Override
    public String table() {
        return Facts.TABLE;
    }

    @Override
    public void apply(EmployeeEvent event, EventMeta meta, TransactionalWrites rows) {
        var facts = new Facts(meta, rows, event.employeeId().value());
        switch (event) {
            case Hired it -> hire(facts, it);
            case EmployeeTransferred it ->
                facts.set(
                        "DEPARTMENT",
                        it.changeId(),
                        it.effectiveOn(),
                        it.departmentId().value());
            case DetailsChanged it -> email(facts, it.changeId(), it.effectiveOn(), it.email());
            case WorkScheduleAssigned it -> {
                var schedule = it.workScheduleId();
                facts.set("SCHEDULE", it.changeId(), it.effectiveOn(), schedule == null ? null : schedule.value());
            }
            case LeaveOfAbsenceStarted it -> {
                var until = it.to() == null ? null : it.to().plusDays(1);
                facts.set("ABSENCE", it.changeId(), it.from(), until, it.kind().name());
            }
            case ReturnedFromLeave it -> facts.set("ABSENCE", it.changeId(), it.effectiveOn(), null);
            case EmployeeTerminated it ->
                facts.set(
                        "LEFT",
                        it.changeId(),
                        it.lastDay().plusDays(1),
                        it.reason().name());
            case EmployeeChangeCancelled it -> takeBack(facts, event, it.changeId());
            case EmployeeChangeWithdrawn it -> takeBack(facts, event, it.changeId());
            case EmployeePromoted _ -> {}
        }
        rows.add(REFRESH, meta.tenant().value(), event.employeeId().value());
    }

    /** Days that were not an employee's before have to fit to those of others. */
    @Override
    public void require(EmployeeEvent event, EventMeta meta, TransactionalWrites rows) {
        var tenant = meta.tenant().value();
        var employee = event.employeeId().value();
        switch (event) {
            case Hired it -> rows.add(EMPLOYMENT, tenant, employee, it.hiredOn());
            case EmployeeTransferred it -> rows.add(EMPLOYMENT, tenant, employee, it.effectiveOn());
            case DetailsChanged _ -> rows.add("SELECT require_employment(?, ?, NULL)", tenant, employee);
            case EmployeeChangeCancelled it -> requireWithout(it.changeId(), event, tenant, rows);
            case EmployeeChangeWithdrawn it -> requireWithout(it.changeId(), event, tenant, rows);
            case WorkScheduleAssigned it -> {
                var schedule = it.workScheduleId();
                if (schedule != null)
                    rows.add("SELECT require_schedule(?, ?, ?)", tenant, schedule.value(), it.effectiveOn());
            }
            case EmployeePromoted _, EmployeeTerminated _ -> {}
            case LeaveOfAbsenceStarted _, ReturnedFromLeave _ -> {}
        }
    }

    @Override
    public void forget(TenantId company, TransactionalWrites rows) {
        for (var table : List.of(Facts.TABLE, "employment_period", "claim_period"))
            rows.add("DELETE FROM " + table + " WHERE tenant_id = ?", company.value());
    }

    private void hire(Facts facts, Hired it) {
        facts.set("HIRED", it.change(), it.hiredOn(), it.firstEmployment().value())
                .set("NUMBER", it.change(), it.hiredOn(), it.employeeNumber().value())
                .set("DEPARTMENT", it.change(), it.hiredOn(), it.departmentId().value());
        if (it instanceof EmployeeRehired again)
            facts.set(
                    "PREVIOUS",
                    it.change(),
                    it.hiredOn(),
                    again.previousEmployment().value());
        email(facts, it.change(), it.hiredOn(), it.email());
    }

    private void email(Facts facts, ChangeId change, LocalDate on, @Nullable EmailAddress email) {
        if (email == null) return;
        var tenant = facts.meta().tenant();
        var hash = email.isErased() ? null : claims.hashOf(tenant, RefusalCode.EMPLOYEE_EMAIL_TAKEN, email);
        facts.set("EMAIL", change, on, hash);
    }

    private static void takeBack(Facts facts, EmployeeEvent event, ChangeId change) {
        if (!isHire(change, event)) facts.takeBack(change);
        else
            facts.takeBackAll()
                    .rows()
                    .add("SELECT forget_employment(?, ?)", facts.meta().tenant().value(), facts.subject());
    }

    private static void requireWithout(ChangeId change, EmployeeEvent event, String tenant, TransactionalWrites rows) {
        var employee = event.employeeId().value();
        if (isHire(change, event)) rows.add("SELECT require_unused(?, ?)", tenant, employee);
        else rows.add(EMPLOYMENT, tenant, employee, Times.EARLIEST);
    }

    private static boolean isHire(ChangeId change, EmployeeEvent event) {
        return change.equals(ChangeId.ofBeginning(event.employeeId().value()));
    }
}
