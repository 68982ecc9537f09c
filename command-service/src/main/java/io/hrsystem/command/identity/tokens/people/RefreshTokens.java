package io.hrsystem.command.identity.tokens.people;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;

/**
 * Refresh tokens. A token is the secret name of its family and a secret of its own; the family's row knows the last one
 * only, so that any other one that comes is one that was used before.
 */
@Component
public final class RefreshTokens {
    /** All tokens that followed each other at one program. */
    record Family(SignedInPerson person, String clientId, Set<String> scopes, Instant expiresAt) {}

    private final JdbcClient system;
    private final PeopleSettings settings;
    private final Clock clock;

    RefreshTokens(DataSource system, PeopleSettings settings, Clock clock) {
        this.system = JdbcClient.create(system);
        this.settings = settings;
        this.clock = clock;
    }

    OAuth2RefreshToken first(SignedInPerson person, String clientId, Set<String> scopes) {
        var family = Secret.next();
        var token = Secret.next();
        var expires = expiry(person);
        system.sql("""
            INSERT INTO refresh_family (tenant_id, family_hash, token_hash, session_id, account_id, client_id, scopes,
                                        signed_in_at, expires_at)
            VALUES (:tenant, :family, :token, :session, :account, :client, :scopes, :signedIn, :expires)
            """)
                .param("tenant", person.tenant().value())
                .param("family", family.hash())
                .param("token", token.hash())
                .param("session", person.session().value())
                .param("account", person.account().value())
                .param("client", clientId)
                .param("scopes", Scopes.stored(scopes))
                .param("signedIn", Timestamp.from(person.at()))
                .param("expires", Timestamp.from(expires))
                .update();
        return shown(family, token, expires);
    }

    /** Whose token it would be, whether or not it is the last one; null if nobody's. */
    @Nullable
    Family find(String token) {
        if (token.length() != 2 * Secret.LENGTH) return null;
        return system.sql("SELECT * FROM refresh_family WHERE family_hash = :family")
                .param("family", familyOf(token).hash())
                .query(RefreshTokens::read)
                .optional()
                .orElse(null);
    }

    /** The next token for this one; of any number at once one gets it. Null if this is not the last one any more. */
    @Nullable
    OAuth2RefreshToken next(String token, SignedInPerson person) {
        var family = familyOf(token);
        var next = Secret.next();
        var expires = expiry(person);
        var changed = system.sql("""
            UPDATE refresh_family SET token_hash = :next, expires_at = :expires
             WHERE family_hash = :family AND token_hash = :token
            """)
                .param("next", next.hash())
                .param("expires", Timestamp.from(expires))
                .param("family", family.hash())
                .param("token", new Secret(token.substring(Secret.LENGTH)).hash())
                .update();
        return changed == 1 ? shown(family, next, expires) : null;
    }

    private Instant expiry(SignedInPerson person) {
        var idle = clock.instant().plus(settings.refreshIdle());
        var longest = person.at().plus(settings.refreshLongest());
        return idle.isBefore(longest) ? idle : longest;
    }

    private OAuth2RefreshToken shown(Secret family, Secret token, Instant expires) {
        return new OAuth2RefreshToken(family.value() + token.value(), clock.instant(), expires);
    }

    private static Secret familyOf(String token) {
        return new Secret(token.substring(0, Secret.LENGTH));
    }

    private static Family read(ResultSet row, int number) throws SQLException {
        return new Family(
                new SignedInPerson(
                        new TenantId(row.getString("tenant_id")),
                        new AccountId(row.getString("account_id")),
                        new SessionId(row.getString("session_id")),
                        row.getTimestamp("signed_in_at").toInstant()),
                row.getString("client_id"),
                Scopes.read(row.getString("scopes")),
                row.getTimestamp("expires_at").toInstant());
    }
}
