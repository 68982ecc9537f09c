package io.hrsystem.command.identity.tokens;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/** Finds a client before its tenant is known. A suspended or ended company's client is not found, and so gets no token. */
record RegisteredClients(JdbcClient system) implements RegisteredClientRepository {
    static final String TENANT = "hr.tenant";
    static final String ROLES = "hr.roles";

    private static final Duration ACCESS_TOKEN_LIFE = Duration.ofMinutes(10);

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return system.sql("""
            SELECT c.tenant_id, c.client_id, c.name, c.secret_hash, c.roles, c.created_at
            FROM client c LEFT JOIN tenant_gate g ON g.tenant_id = c.tenant_id
            WHERE c.client_id = :client
              AND (c.tenant_id = 'platform' OR g.status IN ('PROVISIONING', 'ACTIVE'))
            """)
                .param("client", clientId)
                .query(RegisteredClients::client)
                .optional()
                .orElse(null);
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

    private static RegisteredClient client(ResultSet row, int number) throws SQLException {
        var clientId = row.getString("client_id");
        return RegisteredClient.withId(clientId)
                .clientId(clientId)
                .clientName(row.getString("name"))
                .clientSecret(row.getString("secret_hash"))
                .clientIdIssuedAt(row.getTimestamp("created_at").toInstant())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientSettings(ClientSettings.builder()
                        .setting(TENANT, row.getString("tenant_id"))
                        .setting(ROLES, List.of((String[]) row.getArray("roles").getArray()))
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(ACCESS_TOKEN_LIFE)
                        .build())
                .build();
    }
}
