package io.hrsystem.command.identity.tokens;

import io.hrsystem.command.identity.tokens.people.ExactRequest;
import io.hrsystem.command.identity.tokens.people.PersonGrants;
import io.hrsystem.command.identity.tokens.people.PublicClient;
import io.hrsystem.command.identity.tokens.people.SignInClients;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.PublicClientAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.web.OAuth2AuthorizationEndpointFilter;
import org.springframework.security.oauth2.server.authorization.web.authentication.PublicClientAuthenticationConverter;
import org.springframework.stereotype.Component;

/** Puts our way with people in the place of the library's, whose public clients get no refresh tokens. */
@Component
final class PeopleEndpoints {
    private final PublicClient publicClient;
    private final List<AuthenticationProvider> grants;

    PeopleEndpoints(SignInClients clients, PersonGrants grants) {
        this.publicClient = new PublicClient(clients);
        this.grants = grants.all();
    }

    void configure(OAuth2AuthorizationServerConfigurer server) {
        server.clientAuthentication(it -> it.authenticationConverters(all -> {
                    all.removeIf(PublicClientAuthenticationConverter.class::isInstance);
                    all.add(publicClient);
                })
                .authenticationProviders(all -> {
                    all.removeIf(PublicClientAuthenticationProvider.class::isInstance);
                    all.add(publicClient);
                }));
        server.authorizationEndpoint(it -> it.authenticationProviders(all -> all.forEach(PeopleEndpoints::exactly)));
        server.tokenEndpoint(it -> it.authenticationProviders(all -> {
            all.removeIf(OAuth2AuthorizationCodeAuthenticationProvider.class::isInstance);
            all.removeIf(OAuth2RefreshTokenAuthenticationProvider.class::isInstance);
            all.addAll(0, grants);
        }));
        server.withObjectPostProcessor(new Sessionless());
    }

    private static void exactly(AuthenticationProvider provider) {
        if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider requests)
            requests.setAuthenticationValidator(new ExactRequest());
    }

    /** The library would note in this node's memory, and in a servlet session, who has asked for a code. */
    private static final class Sessionless implements ObjectPostProcessor<OAuth2AuthorizationEndpointFilter> {
        @Override
        public <F extends OAuth2AuthorizationEndpointFilter> F postProcess(F filter) {
            filter.setSessionAuthenticationStrategy((_, _, _) -> {});
            return filter;
        }
    }
}
