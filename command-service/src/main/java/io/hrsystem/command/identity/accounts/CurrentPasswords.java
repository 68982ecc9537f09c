package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.identity.tokens.PasswordHashes;
import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether people know the password that they have. A few wrong ones are free; then each next one has to wait, longer and
 * longer. Counted for each session, so that whoever has stolen one keeps nobody else from changing the password.
 */
@Component
final class CurrentPasswords {
    static final int FREE = 5;

    private static final Duration KEPT = Duration.ofDays(1);
    /** Five seconds, ten, twenty, and so on to a quarter of an hour. */
    private static final String TRY = """
        INSERT INTO password_attempt AS p (tenant_id, account_id, session_id, attempts, not_before)
        VALUES (:tenant, :account, :session, 1, :now)
        ON CONFLICT (tenant_id, account_id, session_id) DO UPDATE SET attempts = p.attempts + 1, not_before =
          CAST(:now AS timestamptz) + CASE WHEN p.attempts + 1 < :free THEN interval '0'
                 ELSE least(interval '15 minutes', interval '5 seconds' * 2 ^ least(20, p.attempts + 1 - :free)) END
         WHERE p.not_before <= :now
        """;

    private static final String OF_THE_SESSION =
            " WHERE tenant_id = :tenant AND account_id = :account AND session_id = :session";

    private final JdbcClient system;
    private final PasswordHashes hashes;
    private final Clock clock;

    CurrentPasswords(DataSource system, PasswordHashes hashes, Clock clock) {
        this.system = JdbcClient.create(system);
        this.hashes = hashes;
        this.clock = clock;
    }

    /** @throws Refusal PASSWORD_WRONG, or RATE_LIMITED after some wrong ones */
    void require(Caller person, Password current) {
        var now = clock.instant();
        // counted before it is looked at, so that many at once are not more guesses
        var counted = of(person, TRY)
                .param("now", Timestamp.from(now))
                .param("free", FREE)
                .update();
        if (counted == 0) throw Refusal.of(RefusalCode.RATE_LIMITED).until(Duration.between(now, notBefore(person)));
        if (!hashes.matches(current.value(), hashOf(person.tenant(), person.actor())))
            throw Refusal.of(RefusalCode.PASSWORD_WRONG).about("current");
        of(person, "DELETE FROM password_attempt" + OF_THE_SESSION).update();
    }

    int purge(TenantId tenant) {
        return system.sql("DELETE FROM password_attempt WHERE tenant_id = :tenant AND not_before < :before")
                .param("tenant", tenant.value())
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private Instant notBefore(Caller person) {
        return of(person, "SELECT not_before FROM password_attempt" + OF_THE_SESSION)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElseGet(clock::instant);
    }

    /** @throws Refusal PASSWORD_WRONG if it has none: then every one is wrong */
    private String hashOf(TenantId tenant, String account) {
        return system.sql("SELECT password_hash FROM credential WHERE tenant_id = :tenant AND account_id = :account")
                .params(Map.of("tenant", tenant.value(), "account", account))
                .query((row, _) -> row.getString(1))
                .optional()
                .orElseThrow(() -> Refusal.of(RefusalCode.PASSWORD_WRONG).about("current"));
    }

    private JdbcClient.StatementSpec of(Caller person, String sql) {
        var session = person.session();
        return system.sql(sql)
                .param("tenant", person.tenant().value())
                .param("account", person.actor())
                .param("session", session == null ? "" : session.value());
    }
}
