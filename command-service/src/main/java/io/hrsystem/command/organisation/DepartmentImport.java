package io.hrsystem.command.organisation;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.imports.ImportCheck;
import io.hrsystem.command.platform.imports.ImportKind;
import io.hrsystem.command.platform.imports.ImportRow;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.imports.ImportId;
import io.hrsystem.contract.tenants.TenantSettings;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.tables.Column;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Departments as a file: each row is a founding. Without a parent it lies directly below the root. */
@Component
final class DepartmentImport implements ImportKind {
    private final Commands commands;
    private final EventStore events;
    private final Clock clock;

    DepartmentImport(Commands commands, EventStore events, Clock clock) {
        this.commands = commands;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "departments";
    }

    @Override
    public List<Column> columns() {
        return Column.OF_DEPARTMENTS;
    }

    @Override
    public List<String> example() {
        return List.of("DEV", "개발팀", "ROOT", "2026-01-01");
    }

    /** Parents may stand below their children, and go in before them. */
    @Override
    public List<ImportRow> inOrder(List<ImportRow> rows) {
        var byCode = new HashMap<String, ImportRow>();
        for (var row : rows) {
            var code = row.text(Column.CODE);
            if (code != null) byCode.putIfAbsent(code, row);
        }
        var ordered = new LinkedHashSet<ImportRow>();
        for (var row : rows) {
            var above = new ArrayDeque<ImportRow>();
            for (var next = row; next != null && !ordered.contains(next); next = byCode.get(parentOf(next))) {
                if (above.contains(next)) {
                    next.note(Column.PARENT, "PARENT_IN_CIRCLE");
                    break;
                }
                above.push(next);
            }
            ordered.addAll(above);
        }
        return List.copyOf(ordered);
    }

    private static String parentOf(ImportRow row) {
        var parent = row.text(Column.PARENT);
        return parent == null ? "" : parent;
    }

    @Override
    public ImportCheck check(TenantId tenant, ImportId file) {
        var today = LocalDate.now(clock.withZone(TenantSettings.DEFAULTS.zone()));
        var known = commands.readingAsSystem(
                tenant, "imports", () -> KnownDepartments.of(events.readEvents(StreamIds.organisation(tenant)), today));
        return new DepartmentImportCheck(tenant, file, known);
    }

    @Override
    public Column columnOf(RefusalCode refused) {
        return switch (refused) {
            case DEPARTMENT_UNKNOWN, DEPARTMENT_CLOSED, DEPARTMENT_CYCLE -> Column.PARENT;
            default -> Column.CODE;
        };
    }
}
