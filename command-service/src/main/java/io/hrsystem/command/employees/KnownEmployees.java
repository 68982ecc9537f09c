package io.hrsystem.command.employees;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
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

    Map<String, KnownEmployee> byNumber(List<EmployeeNumber> numbers) {
        var values = numbers.stream().map(EmployeeNumber::value).toList();
        var owners = claims.owners(system, tenant, RefusalCode.EMPLOYEE_NUMBER_TAKEN, values);
        if (owners.isEmpty()) return Map.of();
        return commands.readingAsSystem(
                tenant,
                ACTOR,
                () -> owners.entrySet().stream().collect(toMap(Map.Entry::getKey, it -> employee(it.getValue()))));
    }

    /** Those of these addresses that somebody has. */
    Set<String> addresses(List<EmailAddress> asked) {
        return claims.ownersOfPersonal(system, tenant, RefusalCode.EMPLOYEE_EMAIL_TAKEN, asked)
                .keySet();
    }

    private KnownEmployee employee(String id) {
        return KnownEmployee.of(events.readEvents(StreamIds.employee(EmployeeId.of(id))), today);
    }
}
