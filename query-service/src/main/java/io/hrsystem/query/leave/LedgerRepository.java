package io.hrsystem.query.leave;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LedgerRepository extends Repository<LedgerLine, LedgerLine.Key> {
    /** In the order of recording. */
    @Query(nativeQuery = true, value = """
        SELECT * FROM leave_line
         WHERE tenant_id = :tenant AND employee_id = :employee AND (sequence, place) > (:afterSequence, :afterPlace)
         ORDER BY sequence, place
         LIMIT :limit
        """)
    List<LedgerLine> page(String tenant, String employee, long afterSequence, int afterPlace, int limit);

    @Query(nativeQuery = true, value = """
        SELECT * FROM leave_line
         WHERE tenant_id = :tenant AND employee_id = :employee AND recorded_at <= :knownAt
         ORDER BY sequence, place
        """)
    List<LedgerLine> known(String tenant, String employee, Instant knownAt);
}
