package io.hrsystem.command.attendance;

import static java.util.stream.Collectors.groupingBy;

import io.hrsystem.contract.attendance.CompanyCalendar;
import io.hrsystem.contract.attendance.PublicHolidays;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.tenants.SettingsPart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was found of one date, set by set, put together by employee. */
final class FoundTerms {
    private final Function<String, SettingsPart> settingsIn;
    private final Function<String, WorkWeek> weekIn;
    private SettingsPart settings = SettingsPart.DEFAULTS;
    private boolean isDayOff;
    private boolean statutory;
    private final Map<String, WorkWeek> weeks = new HashMap<>();
    private final List<Employed> employed = new ArrayList<>();
    private final List<Leave> leave = new ArrayList<>();
    private final List<Approved> overtime = new ArrayList<>();

    private record Employed(EmployeeId employee, String schedule, boolean away) {}

    private record Leave(String employee, LocalDateTime from, LocalDateTime to) {
        Span in(ZoneId zone) {
            return Span.of(from.atZone(zone).toInstant(), to.atZone(zone).toInstant());
        }
    }

    private record Approved(String employee, Span span) {}

    FoundTerms(Function<String, SettingsPart> settingsIn, Function<String, WorkWeek> weekIn) {
        this.settingsIn = settingsIn;
        this.weekIn = weekIn;
    }

    void company(ResultSet row) throws SQLException {
        row.next();
        var said = row.getString(1);
        if (said != null) settings = settingsIn.apply(said).over(SettingsPart.DEFAULTS);
        isDayOff = row.getBoolean(2);
        statutory = row.getBoolean(3);
    }

    void weeks(ResultSet rows) throws SQLException {
        while (rows.next()) weeks.put(rows.getString(1), weekIn.apply(rows.getString(2)));
    }

    void employed(ResultSet rows) throws SQLException {
        while (rows.next())
            employed.add(new Employed(new EmployeeId(rows.getString(1)), rows.getString(2), rows.getBoolean(3)));
    }

    void leave(ResultSet rows) throws SQLException {
        while (rows.next())
            leave.add(new Leave(
                    rows.getString(1), rows.getObject(2, LocalDateTime.class), rows.getObject(3, LocalDateTime.class)));
    }

    void overtime(ResultSet rows) throws SQLException {
        while (rows.next())
            overtime.add(new Approved(
                    rows.getString(1),
                    Span.of(
                            rows.getObject(2, OffsetDateTime.class).toInstant(),
                            rows.getObject(3, OffsetDateTime.class).toInstant())));
    }

    SequencedMap<EmployeeId, DayTerms> terms(LocalDate date) {
        var leaveOf = leave.stream().collect(groupingBy(Leave::employee));
        var overtimeOf = overtime.stream().collect(groupingBy(Approved::employee));
        var zone = settings.zoneInForce();
        var isPublic = statutory && PublicHolidays.shipped().nameOn(date).isPresent();
        var calendar = new CompanyCalendar(date, isDayOff, isPublic);
        var terms = new LinkedHashMap<EmployeeId, DayTerms>();
        for (var each : employed) {
            var week = weeks.getOrDefault(each.schedule(), WorkWeek.STANDARD);
            terms.put(
                    each.employee(),
                    new DayTerms(
                            date,
                            zone,
                            calendar.kindOf(week),
                            week.shiftOn(date, zone),
                            breaksOn(date, week),
                            week.graceMinutes(),
                            spans(leaveOf.get(each.employee().value()), it -> it.in(zone)),
                            spans(overtimeOf.get(each.employee().value()), Approved::span),
                            each.away(),
                            statutory));
        }
        return terms;
    }

    private static <T> List<Span> spans(@Nullable List<T> rows, Function<T, Span> span) {
        return rows == null ? List.of() : rows.stream().map(span).toList();
    }

    /** On a day without a shift those of the first that has one. */
    private static List<WorkWeek.Break> breaksOn(LocalDate date, WorkWeek week) {
        for (var day : week.days()) if (day.dayOfWeek() == date.getDayOfWeek()) return day.breaks();
        return week.days().isEmpty() ? List.of() : week.days().getFirst().breaks();
    }
}
