package io.hrsystem.query.platform.pages.session;

import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.database.TenantGate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where sessions are. A company that is suspended keeps its own, so that its people can be told: nothing is gated here. */
final class SessionTable {
    /** @param sealed its {@link Tokens} */
    record Row(byte[] sealed, Instant freshUntil, Instant usedAt, Instant endsAt) {
        private static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getBytes("tokens"),
                    row.getTimestamp("fresh_until").toInstant(),
                    row.getTimestamp("used_at").toInstant(),
                    row.getTimestamp("ends_at").toInstant());
        }
    }

    private static final String OF = " WHERE tenant_id = :tenant AND secret_hash = :hash";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final TenantGate gate;

    SessionTable(DataSource app) {
        this.database = JdbcClient.create(app);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(app));
        this.gate = new TenantGate(app);
    }

    <T extends @Nullable Object> T in(TenantId tenant, Supplier<T> work) {
        return transaction.execute(_ -> {
            gate.enterUngated(tenant);
            return work.get();
        });
    }

    Optional<Row> find(SessionKey key) {
        return select(key, "");
    }

    /** Waits for who changes it, for as long as an answer of the issuer may take. */
    Optional<Row> lock(SessionKey key) {
        database.sql("SET LOCAL lock_timeout = '8s'").update();
        return select(key, " FOR UPDATE");
    }

    private Optional<Row> select(SessionKey key, String locking) {
        return of(key, "SELECT tokens, fresh_until, used_at, ends_at FROM page_session" + OF + locking)
                .query(Row::of)
                .optional();
    }

    void insert(SessionKey key, Row row) {
        with(row, database.sql("""
            INSERT INTO page_session (tenant_id, secret_hash, tokens, fresh_until, used_at, ends_at)
            VALUES (:tenant, :hash, :tokens, :freshUntil, :usedAt, :endsAt)
            """), key).update();
    }

    void update(SessionKey key, Row row) {
        with(row, database.sql("""
            UPDATE page_session SET tokens = :tokens, fresh_until = :freshUntil, used_at = :usedAt, ends_at = :endsAt
             WHERE tenant_id = :tenant AND secret_hash = :hash
            """), key).update();
    }

    void use(SessionKey key, Instant at) {
        of(key, "UPDATE page_session SET used_at = :at" + OF)
                .param("at", Timestamp.from(at))
                .update();
    }

    void delete(SessionKey key) {
        of(key, "DELETE FROM page_session" + OF).update();
    }

    /** Those of the company that nobody can use any more. */
    void sweep(TenantId tenant, Instant now, Instant idleSince) {
        database.sql("DELETE FROM page_session WHERE tenant_id = :tenant AND (ends_at < :now OR used_at < :idleSince)")
                .param("tenant", tenant.value())
                .param("now", Timestamp.from(now))
                .param("idleSince", Timestamp.from(idleSince))
                .update();
    }

    private JdbcClient.StatementSpec of(SessionKey key, String sql) {
        return database.sql(sql).param("tenant", key.tenant().value()).param("hash", key.hash());
    }

    private static JdbcClient.StatementSpec with(Row row, JdbcClient.StatementSpec statement, SessionKey key) {
        return statement
                .param("tenant", key.tenant().value())
                .param("hash", key.hash())
                .param("tokens", row.sealed())
                .param("freshUntil", Timestamp.from(row.freshUntil()))
                .param("usedAt", Timestamp.from(row.usedAt()))
                .param("endsAt", Timestamp.from(row.endsAt()));
    }
}
