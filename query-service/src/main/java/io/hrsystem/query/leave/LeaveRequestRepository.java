package io.hrsystem.query.leave;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LeaveRequestRepository extends Repository<LeaveRequest, String> {
    /** The latest first; null is no condition. Whoever leads people today sees theirs beside the own. */
    @Query(nativeQuery = true, value = """
        SELECT * FROM leave_request
         WHERE tenant_id = :tenant
           AND (requested_at, request_id) < (:beforeTime, :beforeId)
           AND (CAST(:employee AS text) IS NULL OR employee_id = :employee
             OR (CAST(:head AS text) IS NOT NULL AND employee_id IN (
               SELECT employee_id FROM employee_version
                WHERE tenant_id = :tenant AND known_until = '9999-12-31Z'
                  AND valid_from <= :today AND :today < valid_until
                  AND department_id IN (SELECT department_id FROM departments_led_by(:tenant, :head, :today)))))
           AND (CAST(:state AS text) IS NULL OR state = :state)
         ORDER BY requested_at DESC, request_id DESC
         LIMIT :limit
        """)
    List<LeaveRequest> page(
            String tenant,
            @Nullable String employee,
            @Nullable String head,
            LocalDate today,
            @Nullable String state,
            Instant beforeTime,
            String beforeId,
            int limit);

    /** Of annual leave, in minutes, as it was known at a moment. */
    @Query(nativeQuery = true, value = """
        SELECT CAST(coalesce(sum(minutes), 0) AS int) FROM leave_request
         WHERE tenant_id = :tenant AND employee_id = :employee AND type = 'ANNUAL'
           AND requested_at <= :knownAt AND (open_until IS NULL OR open_until > :knownAt)
        """)
    int open(String tenant, String employee, Instant knownAt);
}
