package io.hrsystem.command.identity.tokens.people;

import static java.util.Objects.requireNonNull;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.SessionId;
import java.security.Principal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.stereotype.Component;

/** Codes that browsers carry from the issuer to a program. One is used once, for a minute, on whatever node. */
@Component
public final class Codes {
    /** @param person who has signed in; the code stands for them at this program only */
    record Code(
            SignedInPerson person,
            String clientId,
            String redirectUri,
            String challenge,
            @Nullable String nonce,
            Set<String> scopes,
            Instant expiresAt,
            boolean used) {}

    private final JdbcClient system;
    private final Clock clock;

    Codes(DataSource system, Clock clock) {
        this.system = JdbcClient.create(system);
        this.clock = clock;
    }

    /** Keeps what the issuer has just agreed to. */
    public void keep(OAuth2Authorization agreed) {
        var code =
                requireNonNull(agreed.getToken(OAuth2AuthorizationCode.class)).getToken();
        var asked = requireNonNull(
                agreed.<OAuth2AuthorizationRequest>getAttribute(OAuth2AuthorizationRequest.class.getName()));
        var by = requireNonNull(agreed.<PersonAuthentication>getAttribute(Principal.class.getName()));
        var more = asked.getAdditionalParameters();
        system.sql("""
            INSERT INTO authorization_code (tenant_id, code_hash, session_id, account_id, client_id, redirect_uri,
                                            challenge, nonce, scopes, signed_in_at, expires_at)
            VALUES (:tenant, :hash, :session, :account, :client, :redirect,
                    :challenge, :nonce, :scopes, :signedIn, :expires)
            """)
                .param("tenant", by.getPrincipal().tenant().value())
                .param("hash", Secret.sha256(code.getTokenValue()))
                .param("session", by.getPrincipal().session().value())
                .param("account", by.getPrincipal().account().value())
                .param("client", agreed.getRegisteredClientId())
                .param("redirect", requireNonNull(asked.getRedirectUri()))
                .param("challenge", requireNonNull(more.get(PkceParameterNames.CODE_CHALLENGE)))
                .param("nonce", more.get(OidcParameterNames.NONCE))
                .param("scopes", Scopes.stored(Scopes.granted(agreed.getAuthorizedScopes())))
                .param("signedIn", Timestamp.from(by.getPrincipal().at()))
                .param("expires", Timestamp.from(requireNonNull(code.getExpiresAt())))
                .update();
    }

    @Nullable
    Code find(String code) {
        return system.sql("SELECT * FROM authorization_code WHERE code_hash = :hash")
                .param("hash", Secret.sha256(code))
                .query(Codes::read)
                .optional()
                .orElse(null);
    }

    /** Whether this is the first time. */
    boolean use(String code) {
        var now = Timestamp.from(clock.instant());
        return system.sql("""
            UPDATE authorization_code SET used_at = :now
             WHERE code_hash = :hash AND used_at IS NULL AND expires_at > :now
            """)
                        .param("now", now)
                        .param("hash", Secret.sha256(code))
                        .update()
                == 1;
    }

    private static Code read(ResultSet row, int number) throws SQLException {
        return new Code(
                new SignedInPerson(
                        new TenantId(row.getString("tenant_id")),
                        new AccountId(row.getString("account_id")),
                        new SessionId(row.getString("session_id")),
                        row.getTimestamp("signed_in_at").toInstant()),
                row.getString("client_id"),
                row.getString("redirect_uri"),
                row.getString("challenge"),
                row.getString("nonce"),
                Scopes.read(row.getString("scopes")),
                row.getTimestamp("expires_at").toInstant(),
                row.getTimestamp("used_at") != null);
    }
}
