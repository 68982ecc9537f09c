package io.hrsystem.command.attendance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.tasks.RecurringWork;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.ClosingCause;
import io.hrsystem.platform.logging.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Closes anew what has changed since. A date that is not closed is looked at again after a while: who was closing it at
 * that moment may not have seen the change.
 */
@Component
final class ClosingAnew implements RecurringWork {
    private static final Logger LOG = LoggerFactory.getLogger(ClosingAnew.class);
    private static final String ACTOR = "closing-anew";
    private static final int AT_ONCE = 200;
    /** No transaction that closes dates lasts for as long as that. */
    private static final int LONGEST_CLOSING_SECONDS = 60;

    private final JdbcClient system;
    private final Commands commands;
    private final Closing closing;

    ClosingAnew(DataSource system, Commands commands, Closing closing) {
        this.system = JdbcClient.create(system);
        this.commands = commands;
        this.closing = closing;
    }

    @Override
    public String name() {
        return ACTOR;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    private record Page(TenantId tenant, LocalDate date, ClosingCause cause) {}

    private record Due(Page page, String employee, OffsetDateTime askedAt, boolean tried) {
        static Due of(ResultSet row, int number) throws SQLException {
            return new Due(
                    new Page(
                            new TenantId(row.getString(1)),
                            row.getObject(3, LocalDate.class),
                            ClosingCause.valueOf(row.getString(4))),
                    row.getString(2),
                    row.getObject(5, OffsetDateTime.class),
                    row.getBoolean(6));
        }
    }

    @Override
    public void run() {
        var due = due();
        while (!due.isEmpty()) {
            due.stream()
                    .collect(groupingBy(Due::page, LinkedHashMap::new, toList()))
                    .forEach(this::close);
            due = due.size() < AT_ONCE ? List.of() : due();
        }
    }

    private List<Due> due() {
        return system.sql("""
            SELECT tenant_id, employee_id, work_date, cause, asked_at, tried FROM day_to_close
             WHERE NOT tried OR asked_at < now() - make_interval(secs => :seconds) ORDER BY asked_at LIMIT :most
            """)
                .param("seconds", LONGEST_CLOSING_SECONDS)
                .param("most", AT_ONCE)
                .query(Due::of)
                .list();
    }

    private void close(Page page, List<Due> due) {
        try {
            var closed = closed(page, due.stream().map(Due::employee).toList());
            for (var each : due) {
                if (each.tried() || closed.contains(each.employee())) change("DELETE FROM day_to_close", each);
                else change("UPDATE day_to_close SET tried = true", each);
            }
        } catch (RuntimeException e) {
            LOG.error("{} of {} cannot be closed anew: {}", page.date(), page.tenant(), Reason.of(e));
            for (var each : due) change("UPDATE day_to_close SET tried = true, asked_at = now()", each);
        }
    }

    /** Those of them whose date is closed. */
    private Set<String> closed(Page page, List<String> employees) {
        var closed = new HashSet<String>();
        commands.asSystem(page.tenant(), ACTOR, sender -> {
            closed.clear();
            closing.again(page.tenant(), page.date(), employees, page.cause()).forEach(it -> {
                if (sender.send(it) != ClosingOutcome.NEVER_CLOSED)
                    closed.add(it.employeeId().value());
            });
        });
        return closed;
    }

    /** Unless it has been asked for again meanwhile. */
    private void change(String change, Due due) {
        system.sql(change + " WHERE tenant_id = ? AND employee_id = ? AND work_date = ? AND asked_at = ?")
                .params(due.page().tenant().value(), due.employee(), due.page().date(), due.askedAt())
                .update();
    }
}
