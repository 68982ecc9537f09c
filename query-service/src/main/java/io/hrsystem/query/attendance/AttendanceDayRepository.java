package io.hrsystem.query.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AttendanceDayRepository extends Repository<AttendanceDay, AttendanceDay.Key> {
    /** Whether an employee is in a department that this head leads on a day, or below it. */
    @Query(nativeQuery = true, value = "SELECT is_led_by(:tenant, :employee, :head, :day)")
    boolean isLedBy(String tenant, String employee, String head, LocalDate day);

    @Query(nativeQuery = true, value = """
        SELECT * FROM attendance_day
         WHERE tenant_id = :tenant AND employee_id = :employee AND work_date = :date
        """)
    Optional<AttendanceDay> find(String tenant, String employee, LocalDate date);

    @Query(nativeQuery = true, value = """
        SELECT * FROM attendance_day
         WHERE tenant_id = :tenant
           AND work_date BETWEEN :from AND :to
           AND (work_date, employee_id) > (:afterDate, :afterEmployee)
         ORDER BY work_date, employee_id
         LIMIT :limit
        """)
    List<AttendanceDay> page(
            String tenant, LocalDate from, LocalDate to, LocalDate afterDate, String afterEmployee, int limit);

    @Query(nativeQuery = true, value = """
        SELECT * FROM attendance_day
         WHERE tenant_id = :tenant
           AND employee_id = :employee
           AND work_date BETWEEN :from AND :to
           AND work_date > :afterDate
         ORDER BY work_date
         LIMIT :limit
        """)
    List<AttendanceDay> pageOf(
            String tenant, String employee, LocalDate from, LocalDate to, LocalDate afterDate, int limit);

    /**
     * A shift that has ended with its session still open lacks a check-out; on a day off there is no such end. Who is on
     * leave of absence has no day of their own. The schema promises absences and leave, which no event brings yet.
     */
    @Query(nativeQuery = true, value = """
        SELECT count(*) FILTER (WHERE status IN ('OPEN', 'PRESENT') AND late_minutes = 0) AS present,
               count(*) FILTER (WHERE status IN ('OPEN', 'LATE') AND late_minutes > 0) AS late,
               count(*) FILTER (WHERE status = 'ABSENT') AS absent,
               resting + count(*) FILTER (WHERE status = 'LEAVE') AS "onLeave",
               count(*) FILTER (WHERE status = 'OPEN'
                 AND shift_ends_at <= :now AND shift_ends_at > shift_starts_at) AS "missingCheckOut",
               greatest(0, headcount - resting - count(status)) AS "notYetIn",
               headcount
          FROM (SELECT count(*) AS headcount, count(*) FILTER (WHERE status = 'LOA') AS resting FROM employee_version
                 WHERE tenant_id = :tenant AND status IN ('ACTIVE', 'LOA') AND known_until = '9999-12-31Z'
                   AND valid_from <= :date AND valid_until > :date) AS staff
          LEFT JOIN attendance_day ON tenant_id = :tenant AND work_date = :date
         GROUP BY headcount, resting
        """)
    AttendanceBoard board(String tenant, LocalDate date, Instant now);
}
