package io.hrsystem.query.platform.pages.session;

import java.net.URI;
import java.util.Map;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * As what these pages sign people in: a public client of our own issuer. Its addresses are ours and known; {@link
 * ClientRegistrations} would ask for them and keep this service from starting before the other one.
 */
final class SignInClient {
    static final String ID = "hr-pages";

    static final String BEGINS_AT = "/oauth2/authorization/" + ID;
    static final String COMES_BACK_TO = "/login/oauth2/code/hr";

    static final String END_OF_SESSION = "end_session_endpoint";

    private SignInClient() {}

    /** @param commandService where this service reaches the issuer */
    static ClientRegistration of(String issuer, URI commandService) {
        return ClientRegistration.withRegistrationId(ID)
                .clientId(ID)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}" + COMES_BACK_TO)
                .scope(OidcScopes.OPENID)
                .issuerUri(issuer)
                .authorizationUri(issuer + "/oauth2/authorize")
                .tokenUri(commandService + "/oauth2/token")
                .jwkSetUri(commandService + "/oauth2/jwks")
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of(END_OF_SESSION, issuer + "/connect/logout"))
                .build();
    }
}
