package io.hrsystem.query.platform.pages.session;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** Asks the issuer for tokens; neither its silence nor its slowness is ours. */
final class Issuer {
    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(2);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);
    private static final Set<String> REFUSALS = Set.of(
            OAuth2ErrorCodes.INVALID_GRANT, OAuth2ErrorCodes.ACCESS_DENIED, OAuth2ErrorCodes.UNAUTHORIZED_CLIENT);

    private final ClientRegistration client;
    private final Clock clock;
    private final RestClientAuthorizationCodeTokenResponseClient codes =
            new RestClientAuthorizationCodeTokenResponseClient();
    private final RestClientRefreshTokenTokenResponseClient refreshes = new RestClientRefreshTokenTokenResponseClient();

    Issuer(ClientRegistration client, Clock clock) {
        this.client = client;
        this.clock = clock;
        codes.setRestClient(http());
        refreshes.setRestClient(http());
    }

    private static RestClient http() {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECTS_WITHIN).build());
        requests.setReadTimeout(ANSWERS_WITHIN);
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(it -> it.addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes() {
        return codes;
    }

    /**
     * The next tokens; empty if the issuer gives no more.
     *
     * @throws AuthenticationServiceException if it does not say
     */
    Optional<Tokens> renew(Tokens tokens) {
        var now = clock.instant();
        var access = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, tokens.access(), now.minusSeconds(1), now.plusSeconds(1));
        var refresh = new OAuth2RefreshToken(tokens.refresh(), null);
        try {
            var answer = refreshes.getTokenResponse(new OAuth2RefreshTokenGrantRequest(client, access, refresh));
            return Optional.of(tokens(
                    answer.getAccessToken(),
                    answer.getRefreshToken(),
                    answer.getAdditionalParameters().get("id_token") instanceof String id ? id : tokens.id()));
        } catch (OAuth2AuthorizationException e) {
            if (REFUSALS.contains(e.getError().getErrorCode())) return Optional.empty();
            throw new AuthenticationServiceException("the issuer gave no tokens", e);
        }
    }

    Tokens tokens(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh, String id) {
        if (refresh == null) throw new AuthenticationServiceException("the issuer gave no refresh token");
        var until = access.getExpiresAt();
        if (until == null) throw new AuthenticationServiceException("the issuer gave a token without an end");
        return new Tokens(access.getTokenValue(), refresh.getTokenValue(), id, until);
    }
}
