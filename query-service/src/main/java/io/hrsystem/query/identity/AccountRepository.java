package io.hrsystem.query.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, Account.Key> {
    /** What follows from an account's employment and its sessions. */
    interface Standing {
        String getAccountId();

        boolean getEnded();

        @Nullable
        Instant getLastSignIn();
    }

    /** By address. */
    @Query(nativeQuery = true, value = """
        SELECT * FROM account WHERE tenant_id = :tenant AND (email, account_id) > (:email, :account)
         ORDER BY email, account_id LIMIT :limit
        """)
    List<Account> page(String tenant, String email, String account, int limit);

    /** The last session that began is the one with the greatest id. */
    @Query(nativeQuery = true, value = """
        SELECT a.account_id AS "accountId", s.since AS "lastSignIn",
               EXISTS (SELECT FROM employment_end e
                        WHERE e.tenant_id = :tenant AND e.employee_id = a.employee_id
                          AND e.ended_from <= today_of(e.tenant_id)) AS "ended"
          FROM account a
          LEFT JOIN LATERAL (SELECT i.since FROM sign_in_session i
                              WHERE i.tenant_id = :tenant AND i.account_id = a.account_id
                              ORDER BY i.session_id DESC LIMIT 1) s ON true
         WHERE a.tenant_id = :tenant AND a.account_id IN (:accounts)
        """)
    List<Standing> standing(String tenant, List<String> accounts);
}
