package io.hrsystem.query.employees;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EmployeeRepository extends Repository<Employee, Employee.Key> {
    /** By name; null is no condition. Beginnings are compared by operators that keep their index under a policy. */
    String PAGE = """
        SELECT * FROM employee_version
         WHERE tenant_id = :tenant
           AND (name, employee_id) > (:afterName, :afterId)
           AND holds(valid_from, valid_until, known_from, known_until, :asOf, :knownAt)
           AND (CAST(:department AS text) IS NULL OR department_id = :department
             OR (CAST(:below AS boolean) AND department_id IN (
               SELECT department_id FROM departments_below(:tenant, ARRAY[CAST(:department AS text)], :asOf, :knownAt))))
           AND (CAST(:head AS text) IS NULL OR department_id IN (
             SELECT department_id FROM departments_led_by(:tenant, :head, :asOf)))
           AND (CAST(:status AS text) IS NULL OR status = :status)
           AND (CAST(:prefix AS text) IS NULL OR (name >= :prefix AND name < :prefixEnd))
           AND (CAST(:alsoPrefix AS text) IS NULL OR (name >= :alsoPrefix AND name < :alsoPrefixEnd))
           AND (CAST(:initials AS text) IS NULL OR (initials >= :initials AND initials < :initialsEnd))
         ORDER BY name, employee_id
         LIMIT :limit
        """;

    @Query(nativeQuery = true, value = """
        SELECT * FROM employee_version
         WHERE tenant_id = :tenant AND employee_id IN (:ids)
           AND holds(valid_from, valid_until, known_from, known_until, :asOf, :knownAt)
        """)
    List<Employee> findAll(String tenant, Collection<String> ids, LocalDate asOf, Instant knownAt);

    default Optional<Employee> find(String tenant, String id, LocalDate asOf, Instant knownAt) {
        return findAll(tenant, List.of(id), asOf, knownAt).stream().findAny();
    }

    @Query(nativeQuery = true, value = PAGE)
    List<Employee> page(
            String tenant,
            LocalDate asOf,
            Instant knownAt,
            @Nullable String department,
            boolean below,
            @Nullable String head,
            @Nullable String status,
            @Nullable String prefix,
            @Nullable String prefixEnd,
            @Nullable String alsoPrefix,
            @Nullable String alsoPrefixEnd,
            @Nullable String initials,
            @Nullable String initialsEnd,
            String afterName,
            String afterId,
            int limit);

    /** Whether an employee is in a department that this head leads, or below it. */
    @Query(nativeQuery = true, value = "SELECT is_led_by(:tenant, :id, :head, :asOf)")
    boolean isLedBy(String tenant, String id, String head, LocalDate asOf);

    /** Whom employees report to: the nearest head at work, from the own department upwards, who is not they themselves. */
    @Query(nativeQuery = true, value = """
        WITH RECURSIVE above AS (
          SELECT e.employee_id, d.parent_id, d.head_id, 0 AS distance
            FROM employee_version e
            JOIN department_version d ON d.tenant_id = :tenant AND d.department_id = e.department_id
             AND holds(d.valid_from, d.valid_until, d.known_from, d.known_until, :asOf, :knownAt)
           WHERE e.tenant_id = :tenant AND e.employee_id IN (:ids)
             AND holds(e.valid_from, e.valid_until, e.known_from, e.known_until, :asOf, :knownAt)
          UNION ALL
          SELECT a.employee_id, d.parent_id, d.head_id, a.distance + 1
            FROM above a
            JOIN department_version d ON d.tenant_id = :tenant AND d.department_id = a.parent_id
             AND holds(d.valid_from, d.valid_until, d.known_from, d.known_until, :asOf, :knownAt)
           WHERE a.distance < 100)
        SELECT DISTINCT ON (a.employee_id) a.employee_id AS "employeeId", a.head_id AS "managerId"
          FROM above a
          JOIN employee_version h ON h.tenant_id = :tenant AND h.employee_id = a.head_id AND h.status = 'ACTIVE'
           AND holds(h.valid_from, h.valid_until, h.known_from, h.known_until, :asOf, :knownAt)
         WHERE a.head_id <> a.employee_id
         ORDER BY a.employee_id, a.distance
        """)
    List<Reporting> managers(String tenant, Collection<String> ids, LocalDate asOf, Instant knownAt);

    /** By which hours employees work on a day, with the name that these have on it. */
    @Query(nativeQuery = true, value = """
        SELECT e.employee_id AS "employeeId", coalesce(e.work_schedule_id, e.tenant_id) AS "scheduleId",
               coalesce(held.name, :nameOfDefault) AS name
          FROM employee_version e
          LEFT JOIN LATERAL (
            SELECT s.name FROM schedule_change s
             WHERE s.tenant_id = :tenant AND s.schedule_id = coalesce(e.work_schedule_id, e.tenant_id)
               AND s.effective_from <= :asOf
             ORDER BY s.effective_from DESC, s.sequence DESC LIMIT 1) AS held ON true
         WHERE e.tenant_id = :tenant AND e.employee_id IN (:ids)
           AND holds(e.valid_from, e.valid_until, e.known_from, e.known_until, :asOf, :knownAt)
        """)
    List<Scheduled> schedules(
            String tenant, Collection<String> ids, LocalDate asOf, Instant knownAt, String nameOfDefault);

    /** What departments and work schedules are called today, or were called last. */
    @Query(nativeQuery = true, value = """
        (SELECT DISTINCT ON (department_id) department_id AS id, name FROM department_version
          WHERE tenant_id = :tenant AND department_id IN (:ids) AND known_until = '9999-12-31Z'
          ORDER BY department_id, valid_from <= today_of(:tenant) DESC, valid_from DESC)
        UNION ALL
        (SELECT DISTINCT ON (schedule_id) schedule_id, name FROM schedule_change
          WHERE tenant_id = :tenant AND schedule_id IN (:ids)
          ORDER BY schedule_id, effective_from <= today_of(:tenant) DESC, effective_from DESC, sequence DESC)
        """)
    List<Named> names(String tenant, Collection<String> ids);

    interface Named {
        String getId();

        String getName();
    }

    interface Scheduled {
        String getEmployeeId();

        String getScheduleId();

        String getName();
    }

    interface Reporting {
        String getEmployeeId();

        String getManagerId();
    }
}
