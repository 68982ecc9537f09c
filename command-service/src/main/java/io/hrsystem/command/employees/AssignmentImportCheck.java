package io.hrsystem.command.employees;

import static java.util.Comparator.comparing;

import io.hrsystem.command.employees.ChangeEmployment.AssignWorkSchedule;
import io.hrsystem.command.platform.imports.CheckedRow;
import io.hrsystem.command.platform.imports.ImportCheck;
import io.hrsystem.command.platform.imports.ImportDates;
import io.hrsystem.command.platform.imports.ImportRow;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.Timeline;
import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.contract.bounds.PlainText;
import io.hrsystem.contract.employees.EmployeeEvent.Hired;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.imports.ImportId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.tables.Column;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds assignments of a file against the schedules by which people work, and against each other. */
final class AssignmentImportCheck implements ImportCheck {
    private static final String DIFFERS = "DIFFERS";
    private static final int LONGEST_NAME = 100;

    private record Asked(
            ImportRow row,
            @Nullable EmployeeNumber number,
            @Nullable String schedule,
            @Nullable LocalDate on) {
        static Asked of(ImportRow row) {
            return new Asked(
                    row,
                    row.value(Column.NUMBER, EmployeeNumber::of),
                    row.value(AssignmentImport.SCHEDULE, it -> PlainText.of(it, LONGEST_NAME)),
                    row.value(AssignmentImport.ON, ImportDates::of));
        }
    }

    private final TenantId tenant;
    private final ImportId file;
    private final KnownEmployees known;
    private final ScheduleNames names;
    /** Those of the file among them, as soon as it has come to them. */
    private final Map<EmployeeId, Timeline<Optional<WorkScheduleId>>> held = new HashMap<>();

    AssignmentImportCheck(TenantId tenant, ImportId file, KnownEmployees known, ScheduleNames names) {
        this.tenant = tenant;
        this.file = file;
        this.known = known;
        this.names = names;
    }

    @Override
    public List<CheckedRow> check(List<ImportRow> rows) {
        var asked = rows.stream().map(Asked::of).toList();
        var there = known.byNumber(
                asked.stream().map(Asked::number).filter(Objects::nonNull).toList());
        return asked.stream().map(it -> check(it, there)).toList();
    }

    private CheckedRow check(Asked asked, Map<String, List<KnownEmployee>> there) {
        var row = asked.row();
        if (asked.number() == null || asked.on() == null || asked.schedule() == null) return CheckedRow.wrong(row);
        var number = asked.number().value();
        var employment = employment(there.getOrDefault(number, List.of()), asked.on());
        if (employment == null) row.note(Column.NUMBER, RefusalCode.EMPLOYEE_UNKNOWN.value());
        var schedule = names.on(asked.schedule(), asked.on());
        if (schedule == null) row.note(AssignmentImport.SCHEDULE, RefusalCode.SCHEDULE_UNKNOWN.value());
        if (employment == null || schedule == null || row.isWrong()) return CheckedRow.wrong(row);
        if (!isEmployed(employment, asked.on(), row)) return CheckedRow.wrong(row);
        return assignment(row, employment, schedule, asked.on());
    }

    private CheckedRow assignment(ImportRow row, Employment employment, WorkScheduleId schedule, LocalDate on) {
        var employee = hired(employment).employeeId();
        var schedules = held.getOrDefault(employee, employment.schedules());
        var asked = Optional.ofNullable(HireRequest.schedule(schedule, tenant));
        if (asked.equals(schedules.on(on))) return CheckedRow.thereAlready(row, List.of());
        if (isSaidOtherwise(employment, schedules, on)) {
            row.note(AssignmentImport.SCHEDULE, DIFFERS);
            return CheckedRow.wrong(row);
        }
        var change = ChangeId.of(row.idIn(file));
        held.put(employee, schedules.with(change, on, asked));
        return CheckedRow.toDo(row, new AssignWorkSchedule(employee, change, asked.orElse(null), on, null));
    }

    private static boolean isEmployed(Employment employment, LocalDate on, ImportRow row) {
        try {
            new EmploymentRules(employment).dayOfChange(on);
            return true;
        } catch (Refusal e) {
            row.note(AssignmentImport.ON, e.code().value());
            return false;
        }
    }

    /** The one that had begun by then, otherwise the first one; null if nobody has the number. */
    private static @Nullable Employment employment(List<KnownEmployee> people, LocalDate on) {
        var employments = people.stream()
                .map(KnownEmployee::employment)
                .filter(it -> it.hired() != null)
                .sorted(comparing(it -> hired(it).hiredOn()))
                .toList();
        return employments.reversed().stream()
                .filter(it -> !hired(it).hiredOn().isAfter(on))
                .findFirst()
                .or(() -> employments.stream().findFirst())
                .orElse(null);
    }

    /** Who is hired without a schedule works by that of the company; nobody has said so. */
    private static boolean isSaidOtherwise(
            Employment employment, Timeline<Optional<WorkScheduleId>> schedules, LocalDate on) {
        var change = schedules.changeOn(on);
        return change != null
                && change.on().equals(on)
                && !change.id().equals(hired(employment).change());
    }

    private static Hired hired(Employment employment) {
        return Objects.requireNonNull(employment.hired());
    }
}
