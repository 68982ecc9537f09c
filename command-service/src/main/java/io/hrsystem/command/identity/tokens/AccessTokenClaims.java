package io.hrsystem.command.identity.tokens;

import static java.util.Objects.requireNonNull;

import io.hrsystem.platform.security.AccessTokens;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What both services read from a token: tenant (the platform for its own people) and roles. */
record AccessTokenClaims(ApplicationEventPublisher events) implements OAuth2TokenCustomizer<JwtEncodingContext> {
    private static final String AUDIENCE = "hr-system";

    @Override
    public void customize(JwtEncodingContext context) {
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) return;
        var settings = context.getRegisteredClient().getClientSettings();
        var tenant = requireNonNull(settings.<String>getSetting(RegisteredClients.TENANT));
        var roles = requireNonNull(settings.<List<String>>getSetting(RegisteredClients.ROLES));
        context.getJwsHeader().type("at+jwt");
        context.getClaims().audience(List.of(AUDIENCE)).claim("roles", roles).claim(AccessTokens.TENANT, tenant);
        // good at once: a node whose clock is behind ours would refuse it until then
        context.getClaims().claims(it -> it.remove(JwtClaimNames.NBF));
        var client = context.getRegisteredClient().getClientId();
        // the one that every system has from its start follows its file, and has no events
        if (!client.equals(BootstrapClient.CLIENT_ID)) events.publishEvent(new SignedIn(tenant, client));
    }
}
