package io.hrsystem.query.attendance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CorrectionRepository extends Repository<Correction, String> {
    /** The latest first; null is no condition. */
    @Query(nativeQuery = true, value = """
        SELECT * FROM correction
         WHERE tenant_id = :tenant
           AND (requested_at, correction_id) < (:beforeTime, :beforeId)
           AND (CAST(:employee AS text) IS NULL OR employee_id = :employee)
           AND (CAST(:state AS text) IS NULL OR state = :state)
         ORDER BY requested_at DESC, correction_id DESC
         LIMIT :limit
        """)
    List<Correction> page(
            String tenant,
            @Nullable String employee,
            @Nullable String state,
            Instant beforeTime,
            String beforeId,
            int limit);
}
