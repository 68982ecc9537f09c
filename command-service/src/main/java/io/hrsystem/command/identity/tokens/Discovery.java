package io.hrsystem.command.identity.tokens;

import java.util.List;
import java.util.Map;

/** What the issuer says of itself: what it does, and nothing of what the library could do. */
final class Discovery {
    /** Endpoints of the library that would answer and do nothing here; a sign-out is answered by a page of ours. */
    static final List<String> OFF = List.of(
            "/oauth2/revoke",
            "/oauth2/introspect",
            "/oauth2/par",
            "/oauth2/device_authorization",
            "/oauth2/device_verification",
            "/userinfo",
            "/connect/logout");

    private static final List<String> NOT_HERE = List.of(
            "revocation_endpoint",
            "revocation_endpoint_auth_methods_supported",
            "introspection_endpoint",
            "introspection_endpoint_auth_methods_supported",
            "pushed_authorization_request_endpoint",
            "device_authorization_endpoint",
            "userinfo_endpoint",
            "tls_client_certificate_bound_access_tokens",
            "dpop_signing_alg_values_supported");

    private Discovery() {}

    static void tellTheTruth(Map<String, Object> claims) {
        NOT_HERE.forEach(claims::remove);
        claims.put("end_session_endpoint", claims.get("issuer") + "/connect/logout");
        claims.put("grant_types_supported", List.of("authorization_code", "refresh_token", "client_credentials"));
        claims.put("response_types_supported", List.of("code"));
        claims.put("response_modes_supported", List.of("query"));
        claims.put("code_challenge_methods_supported", List.of("S256"));
        claims.put("scopes_supported", List.of("openid", "offline_access"));
        claims.put("prompt_values_supported", List.of("none", "login"));
        claims.put("ui_locales_supported", List.of("ko", "en"));
        claims.put(
                "token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post", "none"));
    }
}
