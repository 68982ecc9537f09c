package io.hrsystem.command.identity.tokens.people;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.SessionId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which browser is whose, on every node alike: a cookie of 256 bits, of which the database knows the hash. */
@Component
public final class BrowserSessions {
    private static final String COOKIE = "hr-issuer";

    private final JdbcClient system;
    private final Cookies cookies;
    private final PeopleSettings settings;
    private final Clock clock;

    BrowserSessions(DataSource system, Cookies cookies, PeopleSettings settings, Clock clock) {
        this.system = JdbcClient.create(system);
        this.cookies = cookies;
        this.settings = settings;
        this.clock = clock;
    }

    /** With a new cookie each time, so that nobody can have put one there before. */
    public void begin(HttpServletResponse response, SignedInPerson person) {
        var secret = Secret.next();
        system.sql("""
            INSERT INTO browser_session (tenant_id, cookie_hash, session_id, account_id, signed_in_at, last_seen_at)
            VALUES (:tenant, :hash, :session, :account, :at, :at)
            """)
                .param("tenant", person.tenant().value())
                .param("hash", secret.hash())
                .param("session", person.session().value())
                .param("account", person.account().value())
                .param("at", Timestamp.from(person.at()))
                .update();
        cookies.write(response, COOKIE, secret.value(), Cookies.SHORT);
    }

    /** Who is signed in with this browser, as far as it is not too long ago; null if nobody. */
    public @Nullable SignedInPerson find(HttpServletRequest request) {
        var cookie = cookies.read(request, COOKIE);
        if (cookie == null) return null;
        var now = clock.instant();
        return system.sql("""
            UPDATE browser_session SET last_seen_at = :now
             WHERE cookie_hash = :hash AND last_seen_at > :idle AND signed_in_at > :longest
            RETURNING tenant_id, account_id, session_id, signed_in_at
            """)
                .param("now", Timestamp.from(now))
                .param("hash", new Secret(cookie).hash())
                .param("idle", Timestamp.from(now.minus(settings.browserIdle())))
                .param("longest", Timestamp.from(now.minus(settings.browserLongest())))
                .query(BrowserSessions::read)
                .optional()
                .orElse(null);
    }

    public void end(HttpServletRequest request, HttpServletResponse response) {
        var cookie = cookies.read(request, COOKIE);
        if (cookie == null) return;
        system.sql("DELETE FROM browser_session WHERE cookie_hash = :hash")
                .param("hash", new Secret(cookie).hash())
                .update();
        cookies.remove(response, COOKIE);
    }

    private static SignedInPerson read(ResultSet row, int number) throws SQLException {
        return new SignedInPerson(
                new TenantId(row.getString("tenant_id")),
                new AccountId(row.getString("account_id")),
                new SessionId(row.getString("session_id")),
                row.getTimestamp("signed_in_at").toInstant());
    }
}
