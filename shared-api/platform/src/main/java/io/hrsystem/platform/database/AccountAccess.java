package io.hrsystem.platform.database;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.contract.identity.SessionId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a person's account may do now.
 *
 * @param known whether anything has been said of it; if not, what its token says counts
 * @param facts roles, and whether it is disabled
 * @param ended whether the session that asks is over
 */
public record AccountAccess(boolean known, Set<String> facts, boolean ended) {
    /** Beside the roles what an account may be. */
    public static final String DISABLED = "DISABLED";

    private static final String FIND = """
        SELECT count(*) > 0 AS known, array_agg(fact) FILTER (WHERE holds) AS facts,
               EXISTS (SELECT FROM ended_session WHERE tenant_id = ? AND session_id = ?) AS ended
          FROM account_access WHERE tenant_id = ? AND account_id = ?\
        """;

    /** One round trip: outside of a transaction, what is sent together is one. */
    static AccountAccess find(JdbcTemplate app, TenantId tenant, String account, @Nullable SessionId session) {
        var found = new AccountAccess[1];
        app.execute((Connection connection) -> {
            if (!connection.getAutoCommit()) throw new IllegalStateException("It would stay entered");
            new SqlBatch()
                    .add(TenantGate.ENTER, tenant.value())
                    .ask(
                            FIND,
                            rows -> found[0] = read(rows),
                            tenant.value(),
                            session == null ? "" : session.value(),
                            tenant.value(),
                            account)
                    .send(connection);
            return true;
        });
        return found[0];
    }

    /**
     * Those of the token that the account still has.
     *
     * @throws Refusal if the account is disabled or the session over
     */
    public Set<Role> admit(Set<Role> ofTheToken) {
        if (ended) throw Refusal.of(RefusalCode.SESSION_ENDED);
        if (facts.contains(DISABLED)) throw Refusal.of(RefusalCode.ACCOUNT_DISABLED);
        if (!known) return ofTheToken;
        return ofTheToken.stream().filter(it -> facts.contains(it.name())).collect(Collectors.toUnmodifiableSet());
    }

    private static AccountAccess read(ResultSet rows) throws SQLException {
        if (!rows.next()) throw new IllegalStateException("an aggregate has one row");
        var facts = rows.getArray("facts");
        return new AccountAccess(
                rows.getBoolean("known"),
                facts == null ? Set.of() : new HashSet<>(List.of((String[]) facts.getArray())),
                rows.getBoolean("ended"));
    }
}
