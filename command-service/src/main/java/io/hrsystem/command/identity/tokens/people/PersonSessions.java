package io.hrsystem.command.identity.tokens.people;

import io.hrsystem.command.identity.sessions.Sessions;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.SessionEnd;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions with what the issuer keeps beside them: browsers and refresh tokens. */
@Component
public final class PersonSessions {
    private final Sessions sessions;
    private final JdbcClient system;
    private final Clock clock;

    PersonSessions(Sessions sessions, DataSource system, Clock clock) {
        this.sessions = sessions;
        this.system = JdbcClient.create(system);
        this.clock = clock;
    }

    /**
     * For somebody who has just shown the right password.
     *
     * @param clientName what people call the program; null if that is not known
     */
    public SignedInPerson begin(TenantId tenant, AccountId account, String clientId, @Nullable String clientName) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new SignedInPerson(tenant, account, sessions.start(tenant, account, clientId, clientName), at);
    }

    /** Whether it may go on being used. */
    boolean used(SignedInPerson person) {
        return sessions.used(person.tenant(), person.account(), person.session());
    }

    /** None of its tokens counts when this returns, on neither service, and none can be had. */
    public void end(SignedInPerson person, SessionEnd cause) {
        sessions.end(person.tenant(), person.account(), person.session(), cause);
        forget("refresh_family", person);
        forget("browser_session", person);
    }

    /** It counts no more anyway; its rows are nobody's use. */
    private void forget(String table, SignedInPerson person) {
        system.sql("DELETE FROM " + table + " WHERE tenant_id = :tenant AND session_id = :session")
                .param("tenant", person.tenant().value())
                .param("session", person.session().value())
                .update();
    }
}
