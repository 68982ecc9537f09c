package io.hrsystem.command.employees.leavers;

import io.hrsystem.command.platform.commands.Preconditions;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.personal.RetentionClass;
import io.hrsystem.contract.tenants.TenantSettings;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of whom something may have to be erased.
 *
 * @param departure null while they are employed
 */
record Leaver(
        EmployeeId employee, boolean isKnown, @Nullable Departure departure, LocalDate today) {
    /** What is known of one; parameters are tenant and employee. LEFT begins on the day after the last one. */
    static final String FIND = """
        SELECT hired.subject, (SELECT min(effective_on) - 1 FROM fact AS ended
                                WHERE ended.tenant_id = hired.tenant_id AND ended.subject = hired.subject
                                  AND ended.fact = 'LEFT') AS last_day,
               last_on, settings ->> 'zone' AS zone
          FROM fact AS hired
          LEFT JOIN wage_entry ON wage_entry.tenant_id = hired.tenant_id AND employee_id = hired.subject
          LEFT JOIN tenant_settings ON tenant_settings.tenant_id = hired.tenant_id
         WHERE hired.tenant_id = ? AND hired.subject = ? AND hired.fact = 'HIRED'\
        """;

    static Preconditions<Leaver> of(TenantId company, EmployeeId employee, Clock clock) {
        return Preconditions.of(
                        FIND,
                        row -> row.next() ? read(row, clock) : new Leaver(employee, false, null, LocalDate.MIN),
                        company.value(),
                        employee.value())
                .expecting(StreamIds.personErasure(employee));
    }

    static Leaver read(ResultSet row, Clock clock) throws SQLException {
        var zone = row.getString("zone");
        var today =
                LocalDate.ofInstant(clock.instant(), zone == null ? TenantSettings.DEFAULTS.zone() : ZoneId.of(zone));
        var lastDay = row.getObject("last_day", LocalDate.class);
        var paid = row.getObject("last_on", LocalDate.class);
        var departure = lastDay == null || !lastDay.isBefore(today)
                ? null
                : new Departure(lastDay, paid == null || paid.isBefore(lastDay) ? lastDay : paid);
        return new Leaver(new EmployeeId(row.getString("subject")), true, departure, today);
    }

    /** Until when each class is kept; of what is over until when it was. */
    Map<RetentionClass, LocalDate> keptUntil(RetentionMatrix matrix) {
        if (!isKnown) throw Refusal.of(RefusalCode.NOT_FOUND);
        if (departure == null) throw Refusal.of(RefusalCode.STILL_EMPLOYED);
        return matrix.keptUntil(departure);
    }

    /**
     * The classes that nothing has to be kept of any more.
     *
     * @throws Refusal NOT_FOUND, STILL_EMPLOYED, or RETENTION_RUNNING if there are none
     */
    SortedSet<RetentionClass> due(RetentionMatrix matrix) {
        var until = keptUntil(matrix);
        var due = new TreeSet<RetentionClass>();
        until.forEach((of, day) -> {
            if (day.isBefore(today)) due.add(of);
        });
        if (due.isEmpty())
            throw Refusal.of(RefusalCode.RETENTION_RUNNING)
                    .with(
                            "until",
                            until.values().stream()
                                    .min(LocalDate::compareTo)
                                    .orElseThrow()
                                    .toString());
        return due;
    }
}
