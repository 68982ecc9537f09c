package io.hrsystem.command.attendance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.hrsystem.command.attendance.KnownPunches.Person;
import io.hrsystem.command.platform.imports.CheckedRow;
import io.hrsystem.command.platform.imports.ImportCheck;
import io.hrsystem.command.platform.imports.ImportRow;
import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.tables.Column;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Holds punches of a file against those that are recorded, and against each other, one work date after the other. */
final class PunchImportCheck implements ImportCheck {
    private final TenantId tenant;
    private final KnownPunches known;
    private final Closing closing;
    private final Clock clock;

    PunchImportCheck(TenantId tenant, KnownPunches known, Closing closing, Clock clock) {
        this.tenant = tenant;
        this.known = known;
        this.closing = closing;
        this.clock = clock;
    }

    @Override
    public List<CheckedRow> check(List<ImportRow> rows) {
        var checked = new ArrayList<CheckedRow>();
        var asked = new ArrayList<PunchRow>();
        for (var row : rows) {
            var read = PunchRow.of(row);
            if (read == null) checked.add(CheckedRow.wrong(row));
            else asked.add(read);
        }
        var dates = new HashMap<String, NavigableSet<LocalDate>>();
        for (var each : asked)
            dates.computeIfAbsent(each.day().number(), _ -> new TreeSet<>())
                    .add(each.day().workDate());
        var people = known.of(tenant, dates);
        asked.stream()
                .collect(groupingBy(PunchRow::day, LinkedHashMap::new, toList()))
                .forEach((day, some) ->
                        checked.addAll(check(people.getOrDefault(day.number(), List.of()), day.workDate(), some)));
        return checked;
    }

    private List<CheckedRow> check(List<Person> people, LocalDate workDate, List<PunchRow> rows) {
        if (people.isEmpty()) {
            for (var each : rows) each.row().note(Column.NUMBER, RefusalCode.EMPLOYEE_UNKNOWN.value());
            return rows.stream().map(it -> CheckedRow.wrong(it.row())).toList();
        }
        return new PunchesOfDay(tenant, workDate, employedOn(workDate, people), closing, clock.instant()).check(rows);
    }

    /** Whoever is not employed on that date is refused as anybody of them. */
    private static Person employedOn(LocalDate workDate, List<Person> people) {
        return people.stream()
                .filter(it -> it.entry().terms().refusalOn(workDate) == null)
                .findFirst()
                .orElse(people.getLast());
    }
}
