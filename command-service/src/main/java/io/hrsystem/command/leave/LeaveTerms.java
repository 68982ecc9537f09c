package io.hrsystem.command.leave;

import io.hrsystem.command.platform.commands.Preconditions;
import io.hrsystem.command.platform.referencerows.JsonText;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.PublicHolidays;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.attendance.WorkingTimeRules;
import io.hrsystem.contract.attendance.WorkingTimeRules.Number;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.tenants.SettingsPart;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks what the days of a request are counted by. */
@Component
final class LeaveTerms {
    /** Holidays of the law are asked for only where there are any: who is small is looked for in the month before. */
    private static final String FIND = """
        SELECT d.day::date AS day, r.hired_on, e.from_day, e.absence, w.week, s.settings,
               EXISTS (SELECT FROM day_off o WHERE o.tenant_id = r.tenant_id AND o.day = d.day) AS day_off,
               CASE WHEN d.day::date = ANY (?::date[])
                    THEN coalesce((SELECT p.below_five FROM leave_policy p
                                    WHERE p.tenant_id = r.tenant_id AND p.from_day <= d.day
                                    ORDER BY p.from_day DESC LIMIT 1), false)
                         OR has_people(r.tenant_id, d.day::date, ?)
                    ELSE false END AS public_holiday,
               EXISTS (SELECT FROM payroll_run p
                        WHERE p.tenant_id = r.tenant_id AND p.month = date_trunc('month', d.day)::date
                          AND p.kind = 'REGULAR' AND p.state IN ('FINALISED', 'PAID')) AS paid
          FROM roster r
         CROSS JOIN generate_series(?::date, ?::date, '1 day') AS d (day)
          LEFT JOIN employment_period e ON e.tenant_id = r.tenant_id AND e.employee_id = r.employee_id
               AND e.from_day <= d.day AND (e.until IS NULL OR e.until > d.day)
          LEFT JOIN schedule_period w ON w.tenant_id = r.tenant_id
               AND w.schedule_id = coalesce(e.schedule_id, r.tenant_id)
               AND w.from_day <= d.day AND (w.until IS NULL OR w.until > d.day)
          LEFT JOIN settings_period s ON s.tenant_id = r.tenant_id
               AND s.from_day <= d.day AND (s.until IS NULL OR s.until > d.day)
         WHERE r.tenant_id = ? AND r.employee_id = ? ORDER BY d.day\
        """;

    private final JsonText json;

    LeaveTerms(JsonText json) {
        this.json = json;
    }

    /** One for each day, both ends included; whoever is not of this company is NOT_FOUND. */
    Preconditions<List<LeaveDayTerms>> between(TenantId tenant, EmployeeId employee, LocalDate from, LocalDate to) {
        Predicate<LocalDate> asked = it -> !it.isBefore(from) && !it.isAfter(to);
        return Preconditions.of(
                        FIND,
                        this::read,
                        PublicHolidays.shipped().dates().stream()
                                .filter(asked)
                                .map(LocalDate::toString)
                                .toArray(String[]::new),
                        WorkingTimeRules.on(from).of(Number.SMALL_COMPANY),
                        from,
                        to,
                        tenant.value(),
                        employee.value())
                .expecting(StreamIds.leave(employee));
    }

    private List<LeaveDayTerms> read(ResultSet rows) throws SQLException {
        var days = new ArrayList<LeaveDayTerms>();
        var settings = new HashMap<String, SettingsPart>();
        var weeks = new HashMap<String, WorkWeek>();
        while (rows.next()) days.add(day(rows, settings, weeks));
        if (days.isEmpty()) throw Refusal.of(RefusalCode.NOT_FOUND);
        return days;
    }

    /** Most days have the same of both, which is read once. */
    private LeaveDayTerms day(ResultSet row, Map<String, SettingsPart> settings, Map<String, WorkWeek> weeks)
            throws SQLException {
        var said = row.getString("settings");
        var known = said == null
                ? SettingsPart.DEFAULTS
                : settings.computeIfAbsent(
                        said, it -> json.read(it, SettingsPart.class).over(SettingsPart.DEFAULTS));
        var week = row.getString("week");
        return new LeaveDayTerms(
                row.getObject("day", LocalDate.class),
                known.zoneInForce(),
                week == null ? WorkWeek.STANDARD : weeks.computeIfAbsent(week, it -> json.read(it, WorkWeek.class)),
                row.getBoolean("day_off"),
                row.getBoolean("public_holiday"),
                row.getBoolean("paid"),
                refusal(row));
    }

    private static @Nullable RefusalCode refusal(ResultSet row) throws SQLException {
        if (row.getString("absence") != null) return RefusalCode.ON_LEAVE_OF_ABSENCE;
        if (row.getObject("from_day") != null) return null;
        var hired = row.getObject("hired_on", LocalDate.class);
        var isBefore = hired != null && hired.isAfter(row.getObject("day", LocalDate.class));
        return isBefore ? RefusalCode.NOT_YET_HIRED : RefusalCode.EMPLOYMENT_ENDED;
    }
}
