package io.hrsystem.query.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SessionRepository extends Repository<Session, Session.Key> {
    /** Newest first; there are only so many at a time. */
    @Query(nativeQuery = true, value = """
        SELECT s.* FROM sign_in_session s
         WHERE s.tenant_id = :tenant AND s.account_id = :account AND NOT s.ended
           AND s.since > :beganAfter AND s.last_used_on >= :usedFrom
         ORDER BY s.session_id DESC LIMIT 100
        """)
    List<Session> live(String tenant, String account, Instant beganAfter, LocalDate usedFrom);
}
