package io.hrsystem.command.identity.tokens;

import io.hrsystem.command.identity.tokens.people.SignInClients;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * Finds a client before its tenant is known. A revoked one, and that of a suspended or ended company, is not found and so
 * gets no token; nor does one whose access has ended. Programs through which people sign in are found too.
 */
record RegisteredClients(JdbcClient system, SignInClients people, Clock clock) implements RegisteredClientRepository {
    static final String TENANT = "hr.tenant";
    static final String ROLES = "hr.roles";

    private static final Duration ACCESS_TOKEN_LIFE = Duration.ofMinutes(10);

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return system.sql("""
            SELECT c.tenant_id, c.client_id, c.name, c.secret_hash, c.roles, c.created_at, c.expires_at,
                   CASE WHEN c.earlier_until > :now THEN c.earlier_secret_hash END AS earlier
            FROM client c LEFT JOIN tenant_gate g ON g.tenant_id = c.tenant_id
            WHERE c.client_id = :client
              AND NOT EXISTS (SELECT FROM revoked_client r WHERE r.tenant_id = c.tenant_id AND r.client_id = c.client_id)
              AND (c.tenant_id = 'platform' OR g.status IN ('PROVISIONING', 'ACTIVE'))
            """)
                .param("client", clientId)
                .param("now", Timestamp.from(clock.instant()))
                .query(this::client)
                .optional()
                .orElseGet(() -> people.find(clientId));
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    /** Clients are registered by commands, and their hashes never grow old. */
    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException();
    }

    private RegisteredClient client(ResultSet row, int number) throws SQLException {
        var clientId = row.getString("client_id");
        var expiresAt = row.getTimestamp("expires_at");
        var client = RegisteredClient.withId(clientId);
        if (expiresAt != null) client.clientSecretExpiresAt(expiresAt.toInstant());
        return client.clientId(clientId)
                .clientName(row.getString("name"))
                .clientSecret(secret(row))
                .clientIdIssuedAt(row.getTimestamp("created_at").toInstant())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientSettings(ClientSettings.builder()
                        .setting(TENANT, row.getString("tenant_id"))
                        .setting(ROLES, List.of((String[]) row.getArray("roles").getArray()))
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(life(expiresAt))
                        .build())
                .build();
    }

    /** No token outlives its client's access. */
    private Duration life(@Nullable Timestamp expiresAt) {
        if (expiresAt == null) return ACCESS_TOKEN_LIFE;
        var left = Duration.between(clock.instant(), expiresAt.toInstant());
        if (left.compareTo(ACCESS_TOKEN_LIFE) >= 0) return ACCESS_TOKEN_LIFE;
        return left.isPositive() ? left : Duration.ofSeconds(1);
    }

    private static String secret(ResultSet row) throws SQLException {
        var hash = row.getString("secret_hash");
        var earlier = row.getString("earlier");
        return earlier == null ? hash : hash + " " + earlier;
    }
}
