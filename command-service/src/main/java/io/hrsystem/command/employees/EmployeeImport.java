package io.hrsystem.command.employees;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.imports.ImportCheck;
import io.hrsystem.command.platform.imports.ImportKind;
import io.hrsystem.command.platform.referencerows.Claims;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.imports.ImportId;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.tables.Column;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Employees as a file: each row is a hire. */
@Component
final class EmployeeImport implements ImportKind {
    private final Commands commands;
    private final EventStore events;
    private final JdbcClient system;
    private final Claims claims;
    private final Clock clock;

    EmployeeImport(Commands commands, EventStore events, DataSource system, Claims claims, Clock clock) {
        this.commands = commands;
        this.events = events;
        this.system = JdbcClient.create(system);
        this.claims = claims;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "employees";
    }

    @Override
    public List<Column> columns() {
        return Column.OF_EMPLOYEES;
    }

    @Override
    public List<String> example() {
        return List.of("E-1001", "김하나", "hana@example.com", "010-1234-5678", "ROOT", "STAFF", "2026-01-02");
    }

    @Override
    public ImportCheck check(TenantId tenant, ImportId file) {
        return new EmployeeImportCheck(
                tenant, file, new KnownEmployees(tenant, commands, events, system, claims, clock));
    }

    @Override
    public Column columnOf(RefusalCode refused) {
        return switch (refused) {
            case EMPLOYEE_EMAIL_TAKEN, EMAIL_TAKEN -> Column.EMAIL;
            case DEPARTMENT_UNKNOWN, DEPARTMENT_CLOSED -> Column.DEPARTMENT;
            default -> Column.NUMBER;
        };
    }
}
