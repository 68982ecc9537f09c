package io.hrsystem.query.employees;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface HeadcountRepository extends Repository<Employee, Employee.Key> {
    /**
     * Month by month, as it is known now: who is employed on the last day, or on this day in the running month; first and
     * last days. Everybody is counted where they were on that day; null is no condition.
     */
    String MONTHS = """
        WITH RECURSIVE months AS MATERIALIZED (
          SELECT first, next, CASE WHEN :today >= first AND :today < next THEN :today ELSE next - 1 END AS day
            FROM (SELECT CAST(at AS date) AS first, CAST(at + interval '1 month' AS date) AS next
                    FROM generate_series(CAST(:from AS timestamp), CAST(:to AS timestamp), interval '1 month') AS at)
              AS month),
        known AS (
          SELECT department_id, valid_from, valid_until, hired_on, terminated_on FROM employee_version
           WHERE tenant_id = :tenant AND known_until = '9999-12-31Z' AND status IN ('ACTIVE', 'LOA')),
        counted AS MATERIALIZED (
          SELECT first, day, department_id, count(*) AS there, 0 AS hired, 0 AS left_us
            FROM months JOIN known ON valid_from <= day AND day < valid_until
           GROUP BY first, day, department_id
          UNION ALL
          SELECT first, hired_on, department_id, 0, count(*), 0
            FROM months JOIN known ON first = CAST(date_trunc('month', hired_on) AS date)
             AND valid_from <= hired_on AND hired_on < valid_until
           GROUP BY first, hired_on, department_id
          UNION ALL
          SELECT first, terminated_on, department_id, 0, 0, count(*)
            FROM months JOIN known ON first = CAST(date_trunc('month', terminated_on) AS date)
             AND valid_from <= terminated_on AND terminated_on < valid_until
           GROUP BY first, terminated_on, department_id),
        above AS (
          SELECT day, department_id, department_id AS at FROM counted
          UNION
          SELECT a.day, a.department_id, d.parent_id
            FROM above a
            JOIN department_version d ON d.tenant_id = :tenant AND d.department_id = a.at
             AND d.known_until = '9999-12-31Z' AND d.valid_from <= a.day AND a.day < d.valid_until
           WHERE d.parent_id IS NOT NULL)
        SELECT m.first AS month, coalesce(sum(c.there), 0) AS headcount,
               coalesce(sum(c.hired), 0) AS hires, coalesce(sum(c.left_us), 0) AS leavings
          FROM months m
          LEFT JOIN counted c ON c.first = m.first
           AND (CAST(:department AS text) IS NULL OR (c.day, c.department_id) IN (
             SELECT a.day, a.department_id FROM above a WHERE a.at = :department))
           AND (CAST(:head AS text) IS NULL OR (c.day, c.department_id) IN (
             SELECT a.day, a.department_id FROM above a
               JOIN department_version d ON d.tenant_id = :tenant AND d.department_id = a.at AND d.existing
                AND d.known_until = '9999-12-31Z' AND d.valid_from <= a.day AND a.day < d.valid_until
              WHERE d.head_id = :head))
         GROUP BY m.first ORDER BY m.first
        """;

    @Query(nativeQuery = true, value = MONTHS)
    List<Counted> months(
            String tenant,
            LocalDate from,
            LocalDate to,
            LocalDate today,
            @Nullable String department,
            @Nullable String head);

    interface Counted {
        LocalDate getMonth();

        int getHeadcount();

        int getHires();

        int getLeavings();
    }
}
