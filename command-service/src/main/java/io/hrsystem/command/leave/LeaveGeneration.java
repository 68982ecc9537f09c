package io.hrsystem.command.leave;

import io.hrsystem.command.leave.LeaveCommand.SettleLeave;
import io.hrsystem.command.platform.batch.BatchJob;
import io.hrsystem.command.platform.batch.BatchOutcome;
import io.hrsystem.command.platform.batch.BatchWork;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Grants leave on the legal day, each employee's own, and lets lapse what has run out the day before. In the night after
 * an employment nothing goes on behind its last day.
 */
@Component
final class LeaveGeneration implements BatchJob {
    static final String NAME = "VacationGen";

    private static final LocalTime HOUR = LocalTime.of(1, 0);
    /** Unless something has come meanwhile for which it has to be looked at again. */
    private static final String UNCHANGED = " WHERE tenant_id = ? AND employee_id = ? AND version = ?";

    private final JdbcClient system;
    private final AccrualRead read;

    LeaveGeneration(DataSource system, AccrualRead read) {
        this.system = JdbcClient.create(system);
        this.read = read;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean runsOn(LocalDate businessDate) {
        return true;
    }

    @Override
    public LocalDateTime dueAt(LocalDate businessDate) {
        return businessDate.atTime(HOUR);
    }

    @Override
    public List<String> subjects(TenantId tenant, LocalDate businessDate, @Nullable String after, int most) {
        return system.sql("""
            SELECT employee_id FROM leave_due
             WHERE tenant_id = :tenant AND employee_id > :after AND due_on <= :date ORDER BY employee_id LIMIT :most
            """)
                .param("tenant", tenant.value())
                .param("after", after == null ? "" : after)
                .param("date", businessDate)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Of a company that is suspended it is done when it is not any more. */
    @Override
    public Map<String, BatchOutcome> run(BatchWork work, List<String> subjects) {
        var outcomes = new LinkedHashMap<String, BatchOutcome>();
        for (var subject : subjects) outcomes.put(subject, work.suspended() ? BatchOutcome.SKIPPED : BatchOutcome.DONE);
        if (work.suspended()) return outcomes;
        var due = read.due(work.tenant(), work.businessDate(), subjects);
        due.forEach((employee, leave) -> settle(employee, leave, work));
        for (var subject : subjects) if (!due.containsKey(EmployeeId.of(subject))) rest(subject, work);
        return outcomes;
    }

    /** Somebody whose hire was taken back. */
    private static void rest(String employee, BatchWork work) {
        work.rows().add("""
            UPDATE leave_due SET due_on = 'infinity' WHERE tenant_id = ? AND employee_id = ? AND NOT EXISTS (
              SELECT FROM employment_period p
               WHERE p.tenant_id = leave_due.tenant_id AND p.employee_id = leave_due.employee_id)\
            """, work.tenant().value(), employee);
    }

    private static void settle(EmployeeId employee, DueLeave leave, BatchWork work) {
        var date = work.businessDate();
        var returned = work.sender().send(new SettleLeave(employee, leave.due(), leave.lapsesUntil(date)));
        leave.end(employee, date).ifPresent(it -> work.sender().send(it));
        var next = leave.next(date, ((DaysOfLots) Objects.requireNonNull(returned)).days());
        // a day without an end stands for none: the row stays, an employment may be taken up again
        work.rows()
                .add(
                        "UPDATE leave_due SET due_on = coalesce(?::date, 'infinity')" + UNCHANGED,
                        next,
                        work.tenant().value(),
                        employee.value(),
                        leave.version());
    }
}
