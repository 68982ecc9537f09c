package io.hrsystem.query.platform.pages.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * A sign-in that is under way, as the browser keeps it for us.
 *
 * @param back where the person wanted to go
 */
record SigningIn(String state, String nonce, String nonceHash, String verifier, String redirectUri, String back) {
    static SigningIn of(OAuth2AuthorizationRequest request, String back) {
        Map<String, Object> attributes = request.getAttributes();
        return new SigningIn(
                Objects.requireNonNull(request.getState()),
                text(attributes.get(OidcParameterNames.NONCE)),
                text(request.getAdditionalParameters().get(OidcParameterNames.NONCE)),
                text(attributes.get(PkceParameterNames.CODE_VERIFIER)),
                Objects.requireNonNull(request.getRedirectUri()),
                back);
    }

    private static String text(@Nullable Object value) {
        return Objects.requireNonNull(value).toString();
    }

    OAuth2AuthorizationRequest request(ClientRegistration client) {
        var attributes = new HashMap<String, Object>(Map.of(
                OAuth2ParameterNames.REGISTRATION_ID, client.getRegistrationId(),
                OidcParameterNames.NONCE, nonce,
                PkceParameterNames.CODE_VERIFIER, verifier));
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(client.getProviderDetails().getAuthorizationUri()))
                .clientId(client.getClientId())
                .redirectUri(redirectUri)
                .scopes(client.getScopes())
                .state(state)
                .attributes(attributes)
                .additionalParameters(Map.of(OidcParameterNames.NONCE, nonceHash))
                .build();
    }

    /** Never the verifier. */
    @Override
    public String toString() {
        return "a sign-in on the way to " + back;
    }
}
