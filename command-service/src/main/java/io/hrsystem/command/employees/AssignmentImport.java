package io.hrsystem.command.employees;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.imports.ImportCheck;
import io.hrsystem.command.platform.imports.ImportKind;
import io.hrsystem.command.platform.imports.ImportRow;
import io.hrsystem.command.platform.imports.RowsOfPeople;
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

/** Who works by which schedule as a file: each row is an assignment, from a day on. */
@Component
final class AssignmentImport implements ImportKind {
    static final Column SCHEDULE = Column.needed("workSchedule", "근무제명", "근무제", "schedule", "workScheduleName");
    static final Column ON = Column.needed("effectiveOn", "적용일", "시작일", "effectiveFrom");

    private final Commands commands;
    private final EventStore events;
    private final JdbcClient system;
    private final Claims claims;
    private final Clock clock;

    AssignmentImport(Commands commands, EventStore events, DataSource system, Claims claims, Clock clock) {
        this.commands = commands;
        this.events = events;
        this.system = JdbcClient.create(system);
        this.claims = claims;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "schedule-assignments";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.NUMBER, SCHEDULE, ON);
    }

    @Override
    public List<String> example() {
        return List.of("E-1001", "주간", "2026-01-02");
    }

    /** What holds on a day hangs on the days before it. */
    @Override
    public List<ImportRow> inOrder(List<ImportRow> rows) {
        return new RowsOfPeople(ON).inOrder(rows);
    }

    @Override
    public ImportCheck check(TenantId tenant, ImportId file) {
        return new AssignmentImportCheck(
                tenant,
                file,
                new KnownEmployees(tenant, commands, events, system, claims, clock),
                ScheduleNames.of(tenant, system));
    }

    @Override
    public Column columnOf(RefusalCode refused) {
        return switch (refused) {
            case SCHEDULE_UNKNOWN -> SCHEDULE;
            case BEFORE_EMPLOYMENT, CHANGE_AFTER_EMPLOYMENT -> ON;
            default -> Column.NUMBER;
        };
    }
}
