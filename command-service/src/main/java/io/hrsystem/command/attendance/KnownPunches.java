package io.hrsystem.command.attendance;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.AttendanceEvent;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.eventstore.append.EventTransactions;
import io.hrsystem.platform.database.SqlBatch;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has an employee number, and what is recorded of their work dates: of many at once. */
@Component
final class KnownPunches {
    /**
     * One employment of who has a number.
     *
     * @param sessions of each date that was asked for
     */
    record Person(EmployeeId id, RosterEntry entry, Map<LocalDate, Sessions> sessions) {}

    private record Asked(EmployeeId id, String number) {}

    private final JdbcClient system;
    private final JdbcTemplate app;
    private final Commands commands;
    private final EventTransactions transactions;
    private final EventStore events;
    private final Roster roster;
    private final Clock clock;

    KnownPunches(
            DataSource system,
            DataSource app,
            Commands commands,
            EventTransactions transactions,
            EventStore events,
            Roster roster,
            Clock clock) {
        this.system = JdbcClient.create(system);
        this.app = new JdbcTemplate(app);
        this.commands = commands;
        this.transactions = transactions;
        this.events = events;
        this.roster = roster;
        this.clock = clock;
    }

    /** All employments by their number, as far as there are any. */
    Map<String, List<Person>> of(TenantId tenant, Map<String, NavigableSet<LocalDate>> datesByNumber) {
        if (datesByNumber.isEmpty()) return Map.of();
        var asked = employments(tenant, datesByNumber.keySet());
        if (asked.isEmpty()) return Map.of();
        return commands.readingAsSystem(tenant, "imports", () -> people(tenant, asked, datesByNumber));
    }

    private List<Asked> employments(TenantId tenant, Set<String> numbers) {
        return system.sql("""
            SELECT employee_id, value FROM claim_period
             WHERE tenant_id = :tenant AND kind = 'EMPLOYEE_NUMBER' AND value IN (:numbers)
             ORDER BY value, employee_id
            """)
                .param("tenant", tenant.value())
                .param("numbers", numbers)
                .query((row, _) -> new Asked(EmployeeId.of(row.getString(1)), row.getString(2)))
                .list();
    }

    private Map<String, List<Person>> people(
            TenantId tenant, List<Asked> asked, Map<String, NavigableSet<LocalDate>> datesByNumber) {
        var message = new SqlBatch();
        var entries = new HashMap<EmployeeId, RosterEntry>();
        var streams = new ArrayList<String>();
        for (var each : asked) {
            var dates = requireNonNull(datesByNumber.get(each.number()));
            roster.ask(message, tenant, each.id(), dates, clock.instant(), it -> entries.put(each.id(), it));
            for (var date : dates) streams.add(StreamIds.attendance(each.id(), date));
        }
        transactions.readAhead(message, tenant.value(), streams);
        message.send(app);
        return asked.stream()
                .filter(it -> entries.containsKey(it.id()))
                .collect(groupingBy(
                        Asked::number,
                        mapping(
                                it -> new Person(
                                        it.id(),
                                        requireNonNull(entries.get(it.id())),
                                        sessions(it.id(), requireNonNull(datesByNumber.get(it.number())))),
                                toList())));
    }

    private Map<LocalDate, Sessions> sessions(EmployeeId employee, Set<LocalDate> dates) {
        var byDate = new HashMap<LocalDate, Sessions>();
        for (var date : dates) {
            var sessions = Sessions.NONE;
            var stream = events.readEvents(StreamIds.attendance(employee, date));
            while (stream.hasNext())
                sessions = sessions.after((AttendanceEvent) stream.next().getPayload());
            byDate.put(date, sessions);
        }
        return byDate;
    }
}
