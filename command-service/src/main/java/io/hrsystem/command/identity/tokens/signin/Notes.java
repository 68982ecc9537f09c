package io.hrsystem.command.identity.tokens.signin;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.SignInRefusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has been refused and is not on record yet. Of what is nobody's one is taken too, and thrown away. */
@Component
final class Notes {
    record Note(
            long id,
            TenantId tenant,
            AccountId account,
            SignInRefusal cause,
            @Nullable Instant pausedUntil,
            Instant at) {
        boolean isNobodys() {
            return tenant.equals(TenantId.PLATFORM);
        }

        private static Note of(ResultSet row, int number) throws SQLException {
            var paused = row.getTimestamp("paused_until");
            return new Note(
                    row.getLong("note_id"),
                    new TenantId(row.getString("tenant_id")),
                    new AccountId(row.getString("account_id")),
                    SignInRefusal.valueOf(row.getString("cause")),
                    paused == null ? null : paused.toInstant(),
                    row.getTimestamp("noted_at").toInstant());
        }
    }

    private static final int AT_ONCE = 500;

    private final JdbcClient system;
    private final Clock clock;

    Notes(DataSource system, Clock clock) {
        this.system = JdbcClient.create(system);
        this.clock = clock;
    }

    void take(Accounts.@Nullable Found found, SignInRefusal cause, @Nullable Instant pausedUntil) {
        system.sql("""
            INSERT INTO sign_in_note (tenant_id, account_id, cause, paused_until, noted_at)
            VALUES (:tenant, :account, :cause, :paused, :now)
            """)
                .param(
                        "tenant",
                        found == null
                                ? TenantId.PLATFORM.value()
                                : found.tenant().value())
                .param("account", found == null ? "nobody" : found.account().value())
                .param("cause", cause.name())
                .param("paused", pausedUntil == null ? null : Timestamp.from(pausedUntil))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    List<Note> oldest() {
        return system.sql("SELECT * FROM sign_in_note ORDER BY note_id LIMIT :most")
                .param("most", AT_ONCE)
                .query(Note::of)
                .list();
    }

    void done(Note note) {
        system.sql("DELETE FROM sign_in_note WHERE tenant_id = :tenant AND note_id = :id")
                .param("tenant", note.tenant().value())
                .param("id", note.id())
                .update();
    }
}
