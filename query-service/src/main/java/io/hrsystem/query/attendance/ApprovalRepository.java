package io.hrsystem.query.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApprovalRepository extends Repository<Correction, String> {
    /**
     * The oldest first. Nobody decides on their own, or on what they asked for; a head decides for whom they led on the
     * work date, of leave on its first day, and so does today's deputy for everybody but that head.
     */
    @Query(nativeQuery = true, value = """
        WITH clock AS (
          SELECT coalesce(
            (SELECT c.zone FROM settings_change AS c
              WHERE c.tenant_id = :tenant AND c.zone IS NOT NULL AND c.effective_from <= :today
              ORDER BY c.effective_from DESC, c.sequence DESC LIMIT 1),
            (SELECT s.zone FROM tenant_settings AS s WHERE s.tenant_id = :tenant), 'Asia/Seoul') AS zone),
        waiting AS (
          SELECT correction_id AS id, 'CORRECTION' AS kind, employee_id AS "employeeId", check_in AS "startsAt",
                 check_out AS "endsAt", reason, requested_by, requested_at AS "requestedAt", work_date
            FROM correction WHERE tenant_id = :tenant AND state = 'REQUESTED'
          UNION ALL
          SELECT request_id, 'OVERTIME', employee_id, starts_at, ends_at, reason, requested_by, requested_at, work_date
            FROM overtime_request WHERE tenant_id = :tenant AND state = 'REQUESTED'
          UNION ALL
          SELECT request_id, 'LEAVE', employee_id, (starts_on + starts_at) AT TIME ZONE zone,
                 (ends_on + ends_at) AT TIME ZONE zone, reason, requested_by, requested_at, first_day
            FROM leave_request CROSS JOIN clock WHERE tenant_id = :tenant AND state = 'REQUESTED'),
        heads AS (
          SELECT CAST(:head AS text) COLLATE "C" AS head WHERE CAST(:head AS text) IS NOT NULL
          UNION ALL
          SELECT DISTINCT employee_id FROM approval_delegation
           WHERE tenant_id = :tenant AND deputy_id = :head AND first_day <= :today AND :today <= last_day),
        led AS (
          SELECT days.work_date, heads.head, l.department_id
            FROM heads CROSS JOIN (SELECT DISTINCT work_date FROM waiting) AS days
           CROSS JOIN LATERAL departments_led_by(:tenant, heads.head, days.work_date) AS l)
        SELECT * FROM waiting
         WHERE ("requestedAt", id) > (:afterTime, :afterId)
           AND requested_by <> :actor AND (CAST(:self AS text) IS NULL OR "employeeId" <> :self)
           AND (CAST(:head AS text) IS NULL OR EXISTS (
             SELECT FROM employee_version AS e JOIN led USING (department_id)
              WHERE e.tenant_id = :tenant AND e.employee_id = waiting."employeeId" AND e.known_until = '9999-12-31Z'
                AND led.work_date = waiting.work_date AND led.head <> waiting."employeeId"
                AND e.valid_from <= waiting.work_date AND waiting.work_date < e.valid_until))
         ORDER BY "requestedAt", id
         LIMIT :limit
        """)
    List<Waiting> page(
            String tenant,
            String actor,
            @Nullable String self,
            @Nullable String head,
            LocalDate today,
            Instant afterTime,
            String afterId,
            int limit);

    interface Waiting {
        String getId();

        String getKind();

        String getEmployeeId();

        @Nullable
        Instant getStartsAt();

        @Nullable
        Instant getEndsAt();

        String getReason();

        Instant getRequestedAt();
    }
}
