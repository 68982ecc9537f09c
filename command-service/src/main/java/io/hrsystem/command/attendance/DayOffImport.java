package io.hrsystem.command.attendance;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.imports.ImportCheck;
import io.hrsystem.command.platform.imports.ImportKind;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.imports.ImportId;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.tables.Column;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** A company's own days off as a file. */
@Component
final class DayOffImport implements ImportKind {
    static final Column DATE = Column.needed("date", "날짜", "일자", "휴무일");
    static final Column NAME = Column.needed("name", "휴무명", "이름", "명칭");
    static final Column PAID = Column.needed("paid", "유급여부", "유급");

    private final Commands commands;
    private final EventStore events;

    DayOffImport(Commands commands, EventStore events) {
        this.commands = commands;
        this.events = events;
    }

    @Override
    public String name() {
        return "days-off";
    }

    @Override
    public List<Column> columns() {
        return List.of(DATE, NAME, PAID);
    }

    @Override
    public List<String> example() {
        return List.of("2026-05-04", "창립기념일", "Y");
    }

    @Override
    public ImportCheck check(TenantId tenant, ImportId file) {
        return commands.readingAsSystem(
                tenant, "imports", () -> DayOffImportCheck.of(tenant, events.readEvents(StreamIds.daysOff(tenant))));
    }

    @Override
    public Column columnOf(RefusalCode refused) {
        return DATE;
    }
}
