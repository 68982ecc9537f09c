package io.hrsystem.query.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AttendanceDayRepository extends Repository<AttendanceDay, AttendanceDay.Key> {
    /** Nobody's days on which they turned out not to be employed: a day keeps its row, and is there again if they were. */
    String EMPLOYED = """
          AND NOT EXISTS (
            SELECT FROM employee_version AS was
             WHERE was.tenant_id = d.tenant_id AND was.employee_id = d.employee_id
               AND was.known_until = '9999-12-31Z' AND was.valid_from <= d.work_date AND was.valid_until > d.work_date
               AND was.status NOT IN ('ACTIVE', 'LOA'))
        """;

    /** Whether an employee is in a department that this head leads on a day, or below it. */
    @Query(nativeQuery = true, value = "SELECT is_led_by(:tenant, :employee, :head, :day)")
    boolean isLedBy(String tenant, String employee, String head, LocalDate day);

    @Query(nativeQuery = true, value = """
        SELECT d.* FROM attendance_day AS d
         WHERE d.tenant_id = :tenant AND d.employee_id = :employee AND d.work_date = :date
        """ + EMPLOYED)
    Optional<AttendanceDay> find(String tenant, String employee, LocalDate date);

    /** Whether it was known at a moment that somebody was not employed on a day. */
    @Query(nativeQuery = true, value = """
        SELECT EXISTS (
          SELECT FROM employee_version AS e
           WHERE e.tenant_id = :tenant AND e.employee_id = :employee AND e.status NOT IN ('ACTIVE', 'LOA')
             AND holds(e.valid_from, e.valid_until, e.known_from, e.known_until, :date, :knownAt))
        """)
    boolean isNotEmployed(String tenant, String employee, LocalDate date, Instant knownAt);

    @Query(nativeQuery = true, value = """
        SELECT d.* FROM attendance_day AS d
         WHERE d.tenant_id = :tenant
           AND d.work_date BETWEEN :from AND :to
           AND (d.work_date, d.employee_id) > (:afterDate, :afterEmployee)
        """ + EMPLOYED + """
         ORDER BY d.work_date, d.employee_id
         LIMIT :limit
        """)
    List<AttendanceDay> page(
            String tenant, LocalDate from, LocalDate to, LocalDate afterDate, String afterEmployee, int limit);

    @Query(nativeQuery = true, value = """
        SELECT d.* FROM attendance_day AS d
         WHERE d.tenant_id = :tenant
           AND d.employee_id = :employee
           AND d.work_date BETWEEN :from AND :to
           AND d.work_date > :afterDate
        """ + EMPLOYED + """
         ORDER BY d.work_date
         LIMIT :limit
        """)
    List<AttendanceDay> pageOf(
            String tenant, String employee, LocalDate from, LocalDate to, LocalDate afterDate, int limit);

    /** All columns of days of some employees, for pages of many. */
    @Query(nativeQuery = true, value = """
        SELECT d.* FROM attendance_day AS d
         WHERE d.tenant_id = :tenant AND d.employee_id IN (:employees) AND d.work_date BETWEEN :from AND :to
        """ + EMPLOYED + """
         ORDER BY d.employee_id, d.work_date
        """)
    List<AttendanceDay> ofAll(String tenant, Collection<String> employees, LocalDate from, LocalDate to);

    /** Who is or was employed on a day of those, in a department if one is asked for; whoever leads people sees theirs. */
    @Query(nativeQuery = true, value = """
        SELECT employee_id AS "employeeId", min(name) AS name, min(employee_number) AS number FROM employee_version
         WHERE tenant_id = :tenant AND known_until = '9999-12-31Z' AND status IN ('ACTIVE', 'LOA')
           AND valid_from <= :to AND valid_until > :from
           AND (CAST(:department AS text) IS NULL OR department_id = :department)
           AND (CAST(:employee AS text) IS NULL OR employee_id = :employee
             OR (CAST(:head AS text) IS NOT NULL
               AND department_id IN (SELECT department_id FROM departments_led_by(:tenant, :head, :today))))
         GROUP BY employee_id
        HAVING (min(name), employee_id) > (:afterName, :afterId)
         ORDER BY 2, 1
         LIMIT :limit
        """)
    List<Person> employed(
            String tenant,
            LocalDate from,
            LocalDate to,
            @Nullable String department,
            @Nullable String employee,
            @Nullable String head,
            LocalDate today,
            String afterName,
            String afterId,
            int limit);

    interface Person {
        String getEmployeeId();

        String getName();

        String getNumber();
    }

    /**
     * Whose days come to so many minutes, all that count; whoever leads people sees theirs and the own ones.
     *
     * @param least of what was recognised, of overtime and on holidays
     */
    @Query(nativeQuery = true, value = """
        SELECT e.employee_id AS "employeeId", min(e.name) AS name, min(e.employee_number) AS number
          FROM employee_version e
          JOIN (SELECT d.employee_id FROM attendance_day AS d
                 WHERE d.tenant_id = :tenant AND d.work_date BETWEEN :from AND :to
        """ + EMPLOYED + """
                 GROUP BY d.employee_id
                HAVING sum(d.recognised_minutes + coalesce(d.overtime_minutes, 0) + coalesce(d.holiday_minutes, 0))
                       >= :least
               ) AS long ON long.employee_id = e.employee_id
         WHERE e.tenant_id = :tenant AND e.known_until = '9999-12-31Z' AND e.status IN ('ACTIVE', 'LOA')
           AND e.valid_from <= :to AND e.valid_until > :from
           AND (CAST(:department AS text) IS NULL OR e.department_id = :department)
           AND (CAST(:head AS text) IS NULL OR e.employee_id = :head
             OR e.department_id IN (SELECT department_id FROM departments_led_by(:tenant, :head, :today)))
         GROUP BY e.employee_id
        HAVING (min(e.name), e.employee_id) > (:afterName, :afterId)
         ORDER BY 2, 1
         LIMIT :limit
        """)
    List<Person> working(
            String tenant,
            LocalDate from,
            LocalDate to,
            int least,
            @Nullable String department,
            @Nullable String head,
            LocalDate today,
            String afterName,
            String afterId,
            int limit);

    /**
     * A shift that has ended with its session still open lacks a check-out; on a day off there is no such end. A date that
     * is not closed yet has nobody absent. Who is on leave of absence is counted by their employment.
     */
    @Query(nativeQuery = true, value = """
        SELECT count(*) FILTER (WHERE came AND late_minutes = 0) AS present,
               count(*) FILTER (WHERE came AND late_minutes > 0) AS late,
               count(*) FILTER (WHERE status = 'ABSENT') AS absent,
               resting + count(*) FILTER (WHERE status = 'LEAVE') AS "onLeave",
               count(*) FILTER (WHERE status = 'INCOMPLETE' OR (at_work AND revision = 0
                 AND shift_ends_at <= :now AND shift_ends_at > shift_starts_at)) AS "missingCheckOut",
               greatest(0, headcount - resting
                 - count(*) FILTER (WHERE came OR status NOT IN ('ON_LOA', 'DEFERRED'))) AS "notYetIn",
               headcount
          FROM (SELECT count(*) AS headcount, count(*) FILTER (WHERE status = 'LOA') AS resting FROM employee_version
                 WHERE tenant_id = :tenant AND status IN ('ACTIVE', 'LOA') AND known_until = '9999-12-31Z'
                   AND valid_from <= :date AND valid_until > :date) AS staff
          LEFT JOIN (SELECT d.*, d.status IN ('OPEN', 'PRESENT', 'LATE', 'INCOMPLETE')
                       OR (d.status = 'DEFERRED' AND d.check_in IS NOT NULL) AS came FROM attendance_day AS d
                      WHERE d.tenant_id = :tenant AND d.work_date = :date
        """ + EMPLOYED + """
                    ) AS day ON true
         GROUP BY headcount, resting
        """)
    AttendanceBoard board(String tenant, LocalDate date, Instant now);
}
