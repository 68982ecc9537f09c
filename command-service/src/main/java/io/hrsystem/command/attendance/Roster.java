package io.hrsystem.command.attendance;

import static java.time.ZoneOffset.UTC;

import io.hrsystem.command.platform.commands.Preconditions;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.platform.database.SqlBatch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Who may punch, where they are, and by which hours they work: read with the gate. */
@Component
final class Roster {
    static final String TABLE = "roster";

    private static final Duration SHIFT_WITH_ITS_BREAK = Duration.ofHours(9);

    /**
     * Rows of the days in question alone, one each in most cases. A time of day lies on the date of UTC, on the one before
     * or on the one after; a work date may have begun a day before that. OFFSET keeps the schedule from being looked for
     * among all those of the company.
     */
    private static final String FIND = """
        SELECT open_work_date, open_since, shift_date, shift_since, shift_until,
               s.from_day AS settings_from, s.until AS settings_until, s.settings,
               e.from_day AS employed_from, e.until AS employed_until, e.absence,
               w.from_day AS week_from, w.until AS week_until, w.week,
               CASE WHEN e.from_day IS NOT NULL OR r.hired_on IS NULL THEN NULL
                    WHEN r.hired_on > d.first THEN 'NOT_YET_HIRED' ELSE 'EMPLOYMENT_ENDED' END AS otherwise
          FROM roster r
         CROSS JOIN (SELECT ?::date AS first, ?::date AS last, ?::date AS today) AS d
          LEFT JOIN employment_period e ON e.tenant_id = r.tenant_id AND e.employee_id = r.employee_id
               AND e.from_day <= d.last AND (e.until IS NULL OR e.until > d.first)
          LEFT JOIN LATERAL (SELECT * FROM schedule_period p
                WHERE p.tenant_id = r.tenant_id AND p.schedule_id = coalesce(e.schedule_id, r.tenant_id)
                  AND p.from_day <= d.last AND (p.until IS NULL OR p.until > d.first) OFFSET 0) w ON true
          LEFT JOIN settings_period s ON s.tenant_id = r.tenant_id
               AND s.from_day <= d.today AND (s.until IS NULL OR s.until > d.first)
         WHERE r.tenant_id = ? AND r.employee_id = ?\
        """;

    private final RosterRead read;

    Roster(RosterRead read) {
        this.read = read;
    }

    /**
     * Asks for the entry of the one who comes; whoever is not an employee of this company is NOT_FOUND. The work date
     * where the punch most likely belongs is read along: most people work by the clock of Korea.
     */
    Preconditions<RosterEntry> entryToComeIn(TenantId tenant, AskedPunch punch) {
        return entryOf(tenant, punch, punch.at());
    }

    /** The same of the one who leaves: in the morning they have most likely come the evening before. */
    Preconditions<RosterEntry> entryToLeave(TenantId tenant, AskedPunch punch) {
        return entryOf(tenant, punch, punch.at().minus(SHIFT_WITH_ITS_BREAK));
    }

    private Preconditions<RosterEntry> entryOf(TenantId tenant, AskedPunch punch, Instant likely) {
        return entryOf(tenant, punch.employee(), LocalDate.ofInstant(punch.at(), UTC), punch.now())
                .expecting(StreamIds.attendance(punch.employee(), WorkTerms.USUAL.workDateOf(likely)));
    }

    /** The same for what is said of a work date later. */
    Preconditions<RosterEntry> entryOf(TenantId tenant, EmployeeId employee, LocalDate workDate, Instant now) {
        return Preconditions.of(FIND, read::entry, arguments(tenant, employee, workDate, workDate, now))
                .expecting(StreamIds.attendance(employee, workDate));
    }

    /** Asks for what is said of many work dates later, from the first to the last one; of a stranger nothing is found. */
    void ask(
            SqlBatch message,
            TenantId tenant,
            EmployeeId employee,
            NavigableSet<LocalDate> workDates,
            Instant now,
            Consumer<RosterEntry> found) {
        message.ask(
                FIND,
                row -> read.entryIfAny(row).ifPresent(found),
                arguments(tenant, employee, workDates.first(), workDates.last(), now));
    }

    private static Object[] arguments(
            TenantId tenant, EmployeeId employee, LocalDate first, LocalDate last, Instant now) {
        return new Object[] {
            first.minusDays(2),
            last.plusDays(1),
            LocalDate.ofInstant(now, UTC).plusDays(1),
            tenant.value(),
            employee.value()
        };
    }
}
