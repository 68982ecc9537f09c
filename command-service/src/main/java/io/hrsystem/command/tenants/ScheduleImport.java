package io.hrsystem.command.tenants;

import static java.util.Map.entry;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.imports.ImportCheck;
import io.hrsystem.command.platform.imports.ImportKind;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.imports.ImportId;
import io.hrsystem.contract.tenants.TenantSettings;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.tables.Column;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Work schedules as a file: each row is a new one, with a column for each day of the week. */
@Component
final class ScheduleImport implements ImportKind {
    static final Column NAME = Column.needed("name", "근무제명", "근무제", "이름", "workSchedule");
    static final Column GRACE = Column.possible("graceMinutes", "지각유예(분)", "지각유예");
    static final Column START_OF_DAY = Column.possible("startOfDay", "하루시작", "기준시각");
    static final Column FROM = Column.possible("effectiveFrom", "적용일", "시작일");
    static final Map<DayOfWeek, Column> DAYS = Map.ofEntries(
            entry(DayOfWeek.MONDAY, Column.possible("monday", "월", "월요일", "mon")),
            entry(DayOfWeek.TUESDAY, Column.possible("tuesday", "화", "화요일", "tue")),
            entry(DayOfWeek.WEDNESDAY, Column.possible("wednesday", "수", "수요일", "wed")),
            entry(DayOfWeek.THURSDAY, Column.possible("thursday", "목", "목요일", "thu")),
            entry(DayOfWeek.FRIDAY, Column.possible("friday", "금", "금요일", "fri")),
            entry(DayOfWeek.SATURDAY, Column.possible("saturday", "토", "토요일", "sat")),
            entry(DayOfWeek.SUNDAY, Column.possible("sunday", "일", "일요일", "sun")));

    private static final List<Column> COLUMNS = Stream.of(
                    Stream.of(NAME), Stream.of(DayOfWeek.values()).map(DAYS::get), Stream.of(GRACE, START_OF_DAY, FROM))
            .flatMap(it -> it)
            .toList();

    private final Commands commands;
    private final EventStore events;
    private final Clock clock;

    ScheduleImport(Commands commands, EventStore events, Clock clock) {
        this.commands = commands;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "work-schedules";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> example() {
        var usual = "09:00-18:00 (12:00-13:00)";
        return List.of("주간", usual, usual, usual, usual, usual, "09:00-13:00", "", "10", "00:00", "2026-01-01");
    }

    @Override
    public ImportCheck check(TenantId tenant, ImportId file) {
        var today = LocalDate.now(clock.withZone(TenantSettings.DEFAULTS.zone()));
        var known = commands.readingAsSystem(
                tenant, "imports", () -> CompanySettings.schedulesIn(events.readEvents(StreamIds.tenant(tenant))));
        return new ScheduleImportCheck(tenant, file, known, today);
    }

    @Override
    public Column columnOf(RefusalCode refused) {
        return NAME;
    }
}
