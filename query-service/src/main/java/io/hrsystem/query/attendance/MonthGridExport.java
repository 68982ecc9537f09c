package io.hrsystem.query.attendance;

import static java.util.stream.Collectors.groupingBy;

import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.security.Scope;
import io.hrsystem.platform.tables.Column;
import io.hrsystem.platform.web.Texts;
import io.hrsystem.query.attendance.AttendanceDayRepository.Person;
import io.hrsystem.query.platform.exports.ExportKind;
import io.hrsystem.query.platform.graphql.api.EmployeeVisibility;
import io.hrsystem.query.platform.graphql.api.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A month of those whom a caller sees, by name: one row each, one column for each day, and what it comes to. */
final class MonthGridExport implements ExportKind {
    static final List<String> GROUPS = List.of("attendance", "employees", "organisation");

    private static final String SEPARATOR = "\u001f";
    private static final List<Column> TOTALS = List.of(
            Column.possible("recognisedMinutes", "인정근로(분)"),
            Column.possible("overtimeMinutes", "연장근로(분)"),
            Column.possible("nightMinutes", "야간근로(분)"),
            Column.possible("leaveMinutes", "휴가(분)"),
            Column.possible("absentMinutes", "결근(분)"));
    private static final List<ToIntFunction<Day>> MINUTES =
            List.of(Day::recognised, Day::overtime, Day::night, Day::leave, Day::absent);

    private record Day(
            String employee,
            LocalDate date,
            String status,
            int recognised,
            int overtime,
            int night,
            int leave,
            int absent) {
        /** What no closing has said yet is 0. */
        static Day of(ResultSet row, int number) throws SQLException {
            return new Day(
                    row.getString(1),
                    row.getObject(2, LocalDate.class),
                    row.getString(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getInt(6),
                    row.getInt(7),
                    row.getInt(8));
        }
    }

    private final AttendanceDayRepository days;
    private final JdbcClient database;
    private final Moments moments;
    private final Texts texts;
    private final Locale language;
    private final Caller caller;
    private final YearMonth month;
    private final @Nullable String department;
    private final @Nullable String self;

    MonthGridExport(
            AttendanceDayRepository days,
            JdbcClient database,
            Moments moments,
            Texts texts,
            Locale language,
            Caller caller,
            YearMonth month,
            @Nullable String department) {
        this.days = days;
        this.database = database;
        this.moments = moments;
        this.texts = texts;
        this.language = language;
        this.caller = caller;
        this.month = month;
        this.department = department;
        this.self = EmployeeVisibility.everybodyOrSelf(caller, Permission.READ_ATTENDANCE);
    }

    @Override
    public String name() {
        return "month-grid";
    }

    @Override
    public List<Column> columns() {
        var dates = dates().map(LocalDate::toString).map(it -> Column.possible(it, it));
        return Stream.of(Stream.of(Column.NUMBER, Column.NAME), dates, TOTALS.stream())
                .flatMap(it -> it)
                .toList();
    }

    @Override
    public List<String> groups() {
        return GROUPS;
    }

    @Override
    public List<Line> page(TenantId tenant, String after, int limit) {
        var key = after.split(SEPARATOR, -1);
        var people = days.employed(
                tenant.value(),
                month.atDay(1),
                month.atEndOfMonth(),
                department,
                self,
                caller.reaches(Permission.READ_ATTENDANCE, Scope.BELOW) ? self : null,
                moments.today(caller),
                key[0],
                key.length > 1 ? key[1] : "",
                limit);
        if (people.isEmpty()) return List.of();
        var known = daysOf(tenant, people);
        return people.stream()
                .map(it -> line(it, known.getOrDefault(it.getEmployeeId(), List.of())))
                .toList();
    }

    private Map<String, List<Day>> daysOf(TenantId tenant, List<Person> people) {
        return database
                .sql("""
                    SELECT d.employee_id, d.work_date, d.status, d.recognised_minutes, d.overtime_minutes, d.night_minutes,
                           d.leave_minutes, d.absent_minutes
                      FROM attendance_day AS d
                     WHERE d.tenant_id = :tenant AND d.employee_id IN (:people) AND d.work_date BETWEEN :first AND :last
                    """ + AttendanceDayRepository.EMPLOYED)
                .param("tenant", tenant.value())
                .param("people", people.stream().map(Person::getEmployeeId).toList())
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query(Day::of)
                .list()
                .stream()
                .collect(groupingBy(Day::employee));
    }

    private Line line(Person person, List<Day> known) {
        var cells = new ArrayList<String>();
        cells.add(person.getNumber());
        cells.add(person.getName());
        dates().forEach(date -> cells.add(known.stream()
                .filter(it -> it.date().equals(date))
                .findFirst()
                .map(this::cell)
                .orElse("")));
        for (var minutes : MINUTES)
            cells.add(String.valueOf(known.stream().mapToInt(minutes).sum()));
        return new Line(person.getName() + SEPARATOR + person.getEmployeeId(), cells);
    }

    /** What became of the day, and the minutes that are recognised of it. */
    private String cell(Day day) {
        var status = texts.of("day." + day.status(), Map.of(), language, day.status());
        return day.recognised() > 0 ? status + " " + day.recognised() : status;
    }

    private Stream<LocalDate> dates() {
        return IntStream.rangeClosed(1, month.lengthOfMonth()).mapToObj(month::atDay);
    }
}
