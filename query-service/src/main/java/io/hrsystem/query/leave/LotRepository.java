package io.hrsystem.query.leave;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LotRepository extends Repository<Lot, String> {
    /** In the order in which they lapse. */
    @Query(nativeQuery = true, value = """
        SELECT * FROM leave_lot
         WHERE tenant_id = :tenant AND employee_id = :employee AND recorded_at <= :knownAt
         ORDER BY expires_on, granted_on, lot_id
        """)
    List<Lot> known(String tenant, String employee, Instant knownAt);

    /** Whether an employee is in a department that this head leads on a day, or below it. */
    @Query(nativeQuery = true, value = "SELECT is_led_by(:tenant, :employee, :head, :day)")
    boolean isLedBy(String tenant, String employee, String head, LocalDate day);

    /** Nothing if nothing was known of them. */
    @Query(nativeQuery = true, value = """
        SELECT e.hired_on AS "hiredOn", e.terminated_on AS "lastDay", coalesce(
            (SELECT s.weekly_minutes FROM schedule_change AS s
              WHERE s.tenant_id = :tenant AND s.schedule_id = coalesce(e.work_schedule_id, :tenant)
                AND s.effective_from <= :day
              ORDER BY s.effective_from DESC, s.sequence DESC LIMIT 1),
            (SELECT t.weekly_minutes FROM tenant_settings AS t WHERE t.tenant_id = :tenant)) AS "weeklyMinutes"
          FROM employee_version AS e
         WHERE e.tenant_id = :tenant AND e.employee_id = :employee
           AND holds(e.valid_from, e.valid_until, e.known_from, e.known_until, :day, :knownAt)
        """)
    Optional<Employed> employed(String tenant, String employee, LocalDate day, Instant knownAt);

    interface Employed {
        LocalDate getHiredOn();

        @Nullable
        LocalDate getLastDay();

        /** By the schedule of that day; null of a company that has none yet. */
        @Nullable
        Integer getWeeklyMinutes();
    }

    @Query(nativeQuery = true, value = """
        SELECT effective_from AS "effectiveFrom", basis, fiscal_year_start AS "fiscalYearStart", rounding,
               apply_below_five AS "applyBelowFive"
          FROM leave_policy WHERE tenant_id = :tenant ORDER BY effective_from
        """)
    List<Policy> policies(String tenant);

    interface Policy {
        LocalDate getEffectiveFrom();

        String getBasis();

        String getFiscalYearStart();

        String getRounding();

        boolean getApplyBelowFive();
    }

    @Query(
            nativeQuery = true,
            value = "SELECT registered_at AS \"registeredAt\" FROM leave_begin WHERE tenant_id = :tenant")
    Optional<Begin> begin(String tenant);

    interface Begin {
        Instant getRegisteredAt();
    }

    /** Whether there were so many people on more than half of the working days of the month before, as who grants counts. */
    @Query(nativeQuery = true, value = """
        WITH counted AS (
          SELECT (SELECT count(*) FROM (
                    SELECT FROM employee_version AS e
                     WHERE e.tenant_id = :tenant AND e.known_until = '9999-12-31Z' AND e.status IN ('ACTIVE', 'LOA')
                       AND e.valid_from <= CAST(d.d AS date) AND e.valid_until > CAST(d.d AS date)
                     LIMIT :many) AS few) AS people
            FROM generate_series(CAST(:day AS date) - interval '1 month', CAST(:day AS date) - interval '1 day',
                   interval '1 day') AS d (d)
           WHERE extract(isodow FROM d.d) < 6)
        SELECT coalesce(
          (SELECT count(*) FILTER (WHERE people >= :many) * 2 > count(*) FROM counted WHERE people > 0
           HAVING count(*) > 0),
          (SELECT count(*) >= :many FROM employee_version AS e
            WHERE e.tenant_id = :tenant AND e.known_until = '9999-12-31Z' AND e.status IN ('ACTIVE', 'LOA')
              AND e.valid_from <= :day AND e.valid_until > :day))
        """)
    boolean hasPeople(String tenant, LocalDate day, int many);

    /** By the company's own settings, or by those of new companies. */
    @Query(nativeQuery = true, value = """
        SELECT coalesce(
          (SELECT c.zone FROM settings_change AS c
            WHERE c.tenant_id = :tenant AND c.zone IS NOT NULL AND c.effective_from <= today_of(:tenant)
            ORDER BY c.effective_from DESC, c.sequence DESC LIMIT 1),
          (SELECT s.zone FROM tenant_settings AS s WHERE s.tenant_id = :tenant), 'Asia/Seoul')
        """)
    String zone(String tenant);
}
