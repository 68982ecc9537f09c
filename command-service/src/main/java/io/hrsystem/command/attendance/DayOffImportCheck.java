package io.hrsystem.command.attendance;

import io.hrsystem.command.attendance.DaysOffCommand.DeclareDayOff;
import io.hrsystem.command.platform.imports.CheckedRow;
import io.hrsystem.command.platform.imports.ImportCheck;
import io.hrsystem.command.platform.imports.ImportDates;
import io.hrsystem.command.platform.imports.ImportRow;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.DayOffEvent;
import io.hrsystem.contract.attendance.DayOffEvent.DayOffDeclared;
import io.hrsystem.contract.attendance.DayOffEvent.DayOffTakenBack;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.OutOfBounds.Reason;
import io.hrsystem.contract.bounds.PlainText;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;

/** Holds days off of a file against those that there are, and against each other. */
final class DayOffImportCheck implements ImportCheck {
    private static final String DIFFERS = "DIFFERS";
    private static final Set<String> YES = Set.of("y", "yes", "true", "예", "유급", "o");
    private static final Set<String> NO = Set.of("n", "no", "false", "아니오", "무급", "x");

    private final TenantId tenant;
    private final Map<LocalDate, DayOffDeclared> known = new HashMap<>();

    private DayOffImportCheck(TenantId tenant) {
        this.tenant = tenant;
    }

    static DayOffImportCheck of(TenantId tenant, DomainEventStream events) {
        var check = new DayOffImportCheck(tenant);
        events.forEachRemaining(it -> {
            switch ((DayOffEvent) it.getPayload()) {
                case DayOffDeclared day -> check.known.put(day.date(), day);
                case DayOffTakenBack day -> check.known.remove(day.date());
            }
        });
        return check;
    }

    @Override
    public List<CheckedRow> check(List<ImportRow> rows) {
        return rows.stream().map(this::check).toList();
    }

    private CheckedRow check(ImportRow row) {
        var date = row.value(DayOffImport.DATE, ImportDates::of);
        var name = row.value(DayOffImport.NAME, it -> PlainText.of(it, DayOffEndpoint.LONGEST_NAME));
        var paid = row.value(DayOffImport.PAID, DayOffImportCheck::yesOrNo);
        if (date == null || name == null || paid == null || row.isWrong()) return CheckedRow.wrong(row);
        var there = known.putIfAbsent(date, new DayOffDeclared(date, name, paid));
        if (there == null) return CheckedRow.toDo(row, new DeclareDayOff(tenant, date, name, paid));
        if (!there.name().equals(name)) row.note(DayOffImport.NAME, DIFFERS);
        if (there.paid() != paid) row.note(DayOffImport.PAID, DIFFERS);
        return CheckedRow.thereAlready(row, row.errors());
    }

    private static Boolean yesOrNo(String cell) {
        var said = cell.toLowerCase(Locale.ROOT);
        if (YES.contains(said)) return true;
        if (NO.contains(said)) return false;
        throw OutOfBounds.of(Reason.MALFORMED);
    }
}
