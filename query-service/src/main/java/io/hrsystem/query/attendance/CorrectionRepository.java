package io.hrsystem.query.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CorrectionRepository extends Repository<Correction, String> {
    /** The latest first; null is no condition. Whoever leads people today sees theirs beside the own. */
    String PAGE = """
        SELECT * FROM correction
         WHERE tenant_id = :tenant
           AND (requested_at, correction_id) < (:beforeTime, :beforeId)
           AND (CAST(:employee AS text) IS NULL OR employee_id = :employee
             OR (CAST(:head AS text) IS NOT NULL AND employee_id IN (
               SELECT employee_id FROM employee_version
                WHERE tenant_id = :tenant AND known_until = '9999-12-31Z'
                  AND valid_from <= :today AND :today < valid_until
                  AND department_id IN (SELECT department_id FROM departments_led_by(:tenant, :head, :today)))))
           AND (CAST(:state AS text) IS NULL OR state = :state)
         ORDER BY requested_at DESC, correction_id DESC
         LIMIT :limit
        """;

    @Query(nativeQuery = true, value = "SELECT * FROM correction WHERE tenant_id = :tenant AND correction_id IN (:ids)")
    List<Correction> findAll(String tenant, Collection<String> ids);

    @Query(nativeQuery = true, value = PAGE)
    List<Correction> page(
            String tenant,
            @Nullable String employee,
            @Nullable String head,
            LocalDate today,
            @Nullable String state,
            Instant beforeTime,
            String beforeId,
            int limit);
}
