package io.hrsystem.command.employees;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.referencerows.Claims;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.tenants.TenantSettings;
import io.hrsystem.platform.RefusalCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is employed by a company already, as far as the rows of a file ask for it. */
final class KnownEmployees {
    private static final String ACTOR = "imports";

    private final TenantId tenant;
    private final Commands commands;
    private final EventStore events;
    private final JdbcClient system;
    private final Claims claims;
    private final LocalDate today;
    private final DepartmentCodes departments;

    KnownEmployees(
            TenantId tenant, Commands commands, EventStore events, JdbcClient system, Claims claims, Clock clock) {
        this.tenant = tenant;
        this.commands = commands;
        this.events = events;
        this.system = system;
        this.claims = claims;
        this.today = LocalDate.now(clock.withZone(TenantSettings.DEFAULTS.zone()));
        this.departments = DepartmentCodes.of(tenant, system);
    }

    DepartmentCodes departments() {
        return departments;
    }

    /** All employments under these numbers: a person keeps theirs. */
    Map<String, List<KnownEmployee>> byNumber(List<EmployeeNumber> numbers) {
        if (numbers.isEmpty()) return Map.of();
        var owners = system.sql("""
            SELECT value, employee_id FROM claim_period
             WHERE tenant_id = :tenant AND kind = 'EMPLOYEE_NUMBER' AND value IN (:values)
            """)
                .param("tenant", tenant.value())
                .param("values", numbers.stream().map(EmployeeNumber::value).toList())
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list();
        if (owners.isEmpty()) return Map.of();
        return commands.readingAsSystem(
                tenant,
                ACTOR,
                () -> owners.stream()
                        .collect(groupingBy(Map.Entry::getKey, mapping(it -> employee(it.getValue()), toList()))));
    }

    /**
     * Which addresses somebody has.
     *
     * @param freeFrom by address the first day on which it is free, {@link LocalDate#MAX} if there is none
     */
    record Taken(Map<String, LocalDate> freeFrom) {
        boolean on(EmailAddress address, @Nullable LocalDate day) {
            var free = freeFrom.get(address.value());
            return free != null && (day == null || day.isBefore(free));
        }
    }

    Taken addresses(List<EmailAddress> asked) {
        if (asked.isEmpty()) return new Taken(Map.of());
        var byHash = asked.stream()
                .collect(toMap(
                        it -> claims.hashOf(tenant, RefusalCode.EMPLOYEE_EMAIL_TAKEN, it),
                        EmailAddress::value,
                        (one, _) -> one));
        var freeFrom = new HashMap<String, LocalDate>();
        system.sql("""
            SELECT value, until FROM claim_period
             WHERE tenant_id = :tenant AND kind = 'EMPLOYEE_EMAIL' AND value IN (:values)
            """)
                .param("tenant", tenant.value())
                .param("values", byHash.keySet())
                .query((row, _) -> Map.entry(
                        requireNonNull(byHash.get(row.getString(1))),
                        requireNonNullElse(row.getObject(2, LocalDate.class), LocalDate.MAX)))
                .list()
                .forEach(it ->
                        freeFrom.merge(it.getKey(), it.getValue(), (one, other) -> one.isAfter(other) ? one : other));
        return new Taken(freeFrom);
    }

    private KnownEmployee employee(String id) {
        return KnownEmployee.of(events.readEvents(StreamIds.employee(EmployeeId.of(id))), today);
    }
}
