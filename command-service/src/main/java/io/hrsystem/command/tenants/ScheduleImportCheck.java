package io.hrsystem.command.tenants;

import static java.util.Objects.requireNonNull;

import io.hrsystem.command.platform.imports.CheckedRow;
import io.hrsystem.command.platform.imports.ImportCheck;
import io.hrsystem.command.platform.imports.ImportRow;
import io.hrsystem.command.tenants.Schedules.Schedule;
import io.hrsystem.command.tenants.SettingsCommand.CreateSchedule;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.Timeline;
import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.imports.ImportId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Holds work schedules of a file against those that are there, as they began and as they are today, and each other. */
final class ScheduleImportCheck implements ImportCheck {
    private static final String DIFFERS = "DIFFERS";

    private final TenantId tenant;
    private final ImportId file;
    private final Schedules known;
    private final LocalDate today;

    ScheduleImportCheck(TenantId tenant, ImportId file, Schedules known, LocalDate today) {
        this.tenant = tenant;
        this.file = file;
        this.known = known;
        this.today = today;
    }

    @Override
    public List<CheckedRow> check(List<ImportRow> rows) {
        return rows.stream().map(this::check).toList();
    }

    private CheckedRow check(ImportRow row) {
        var asked = AskedSchedule.of(row);
        if (asked == null) return CheckedRow.wrong(row);
        var there = known.named(asked.name(), asked.from());
        if (there != null) {
            compare(asked, there);
            return CheckedRow.thereAlready(row, row.errors());
        }
        var id = WorkScheduleId.of(row.idIn(file));
        known.put(id, ChangeId.ofBeginning(id.value()), asked.from(), new Schedule(asked.name(), asked.week()));
        return CheckedRow.toDo(row, new CreateSchedule(tenant, id, asked.request()));
    }

    private void compare(AskedSchedule asked, Timeline<Schedule> there) {
        var row = asked.row();
        var weeks = new ArrayList<WorkWeek>();
        var first = there.changes().getFirst();
        weeks.add(first.value().week());
        var now = there.on(today);
        if (now != null) weeks.add(now.week());
        for (var day : DayOfWeek.values())
            if (differs(weeks, it -> hours(it, day), hours(asked.week(), day)))
                row.note(requireNonNull(ScheduleImport.DAYS.get(day)), DIFFERS);
        if (row.text(ScheduleImport.GRACE) != null
                && differs(weeks, WorkWeek::graceMinutes, asked.week().graceMinutes()))
            row.note(ScheduleImport.GRACE, DIFFERS);
        if (row.text(ScheduleImport.START_OF_DAY) != null
                && differs(weeks, WorkWeek::startOfDay, asked.week().startOfDay()))
            row.note(ScheduleImport.START_OF_DAY, DIFFERS);
        if (row.text(ScheduleImport.FROM) != null && !first.on().equals(asked.from()))
            row.note(ScheduleImport.FROM, DIFFERS);
    }

    private static <T> boolean differs(List<WorkWeek> weeks, Function<WorkWeek, T> part, T asked) {
        return weeks.stream().map(part).noneMatch(it -> Objects.equals(it, asked));
    }

    /** None or one. */
    private static List<WorkWeek.Day> hours(WorkWeek week, DayOfWeek day) {
        return week.days().stream().filter(it -> it.dayOfWeek() == day).toList();
    }
}
