package io.hrsystem.command.identity.tokens.people;

import io.hrsystem.contract.TenantId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** The programs through which people sign in: registered ones, and the product's own pages. They have no secret. */
@Component
public final class SignInClients {
    /** The product's own pages, for people of every company. */
    public static final String PAGES = "hr-pages";

    static final String TENANT = "hr.tenant";

    /** A code is brought at once, by who was sent back with it. */
    private static final Duration CODE_LIFE = Duration.ofMinutes(1);

    private final JdbcClient system;
    private final PeopleSettings settings;

    SignInClients(DataSource system, PeopleSettings settings) {
        this.system = JdbcClient.create(system);
        this.settings = settings;
    }

    public @Nullable RegisteredClient find(String clientId) {
        if (clientId.equals(PAGES))
            return client(
                    PAGES,
                    "HR",
                    TenantId.PLATFORM.value(),
                    texts(settings.pagesRedirectUris()),
                    texts(settings.pagesPostLogoutRedirectUris()));
        return system.sql("""
            SELECT client_id, name, tenant_id, redirect_uris, post_logout_redirect_uris
              FROM sign_in_client WHERE client_id = :client AND NOT revoked
            """)
                .param("client", clientId)
                .query(SignInClients::read)
                .optional()
                .orElse(null);
    }

    /** Whether somebody of this company may sign in through it. */
    public static boolean isFor(RegisteredClient client, TenantId tenant) {
        var owner = client.getClientSettings().getSetting(TENANT);
        return tenant.value().equals(owner) || TenantId.PLATFORM.value().equals(owner);
    }

    private static RegisteredClient read(ResultSet row, int number) throws SQLException {
        return client(
                row.getString("client_id"),
                row.getString("name"),
                row.getString("tenant_id"),
                list(row.getString("redirect_uris")),
                list(row.getString("post_logout_redirect_uris")));
    }

    private static RegisteredClient client(
            String id, String name, String tenant, List<String> redirects, List<String> afterwards) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientName(name)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(it -> it.addAll(redirects))
                .postLogoutRedirectUris(it -> it.addAll(afterwards))
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .setting(TENANT, tenant)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(CODE_LIFE)
                        .build())
                .build();
    }

    private static List<String> texts(List<URI> addresses) {
        return addresses.stream().map(URI::toString).toList();
    }

    private static List<String> list(String addresses) {
        return Stream.of(addresses.split(" ", -1)).filter(it -> !it.isEmpty()).toList();
    }
}
