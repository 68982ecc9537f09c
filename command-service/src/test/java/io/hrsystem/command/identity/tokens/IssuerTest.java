package io.hrsystem.command.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.hrsystem.command.platform.secrets.KeyedHash;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IssuerTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final JsonMapper JSON = new JsonMapper();

    private final Api.Client superAdmin = SERVICE.superAdmin();

    @Test
    void aTokenSaysWhoseItIsForTenMinutes() throws Exception {
        var company = Company.onboard(SERVICE);
        var token = SignedJWT.parse(company.kiosk().token());
        assertThat(token.getHeader().getType()).hasToString("at+jwt");
        assertThat(token.getHeader().getAlgorithm()).hasToString("RS256");
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(SERVICE.api().base());
        assertThat(claims.getAudience()).containsExactly("hr-system");
        assertThat(claims.getStringClaim("tenant")).isEqualTo(company.tenant());
        assertThat(claims.getStringListClaim("roles")).containsExactly("KIOSK");
        assertThat(claims.getNotBeforeTime()).isNull();
        assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
                .isEqualTo(600_000);
    }

    @Test
    void aTokenIsSignedWithAPublishedKey() throws Exception {
        var token = SignedJWT.parse(superAdmin.token());
        var published = get("/oauth2/jwks").body();
        assertThat(published).doesNotContain("\"d\"");
        var key = JWKSet.parse(published).getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(token.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
    }

    @Test
    void theSuperAdminBelongsToThePlatform() throws Exception {
        var claims = SignedJWT.parse(superAdmin.token()).getJWTClaimsSet();
        assertThat(claims.getStringClaim("tenant")).isEqualTo("platform");
        assertThat(claims.getStringListClaim("roles")).containsExactly("SUPER_ADMIN");
        assertThat(claims.getSubject()).isEqualTo("super-admin");
    }

    @Test
    void aWrongSecretGetsNoToken() {
        assertRefused(SERVICE.api().token("super-admin", "wrong"));
        assertRefused(SERVICE.api().token("nobody", "wrong"));
    }

    @Test
    void aSuspendedCompanyGetsNoToken() {
        var company = Company.onboard(SERVICE);
        var path = "/api/admin/tenants/" + company.tenant();
        var clock = superAdmin.post(path + "/clients", Map.of("name", "clock", "roles", List.of("KIOSK")));
        superAdmin.post(path + "/suspend", Map.of("reason", "unpaid"));
        assertRefused(SERVICE.api().token(clock.text("clientId"), clock.text("clientSecret")));

        superAdmin.post(path + "/reactivate", Map.of("reason", "paid"));
        assertThat(SERVICE.api()
                        .token(clock.text("clientId"), clock.text("clientSecret"))
                        .status())
                .isEqualTo(200);

        superAdmin.post(path + "/terminate", Map.of("reason", "ended", "contractEndedOn", "2026-06-30"));
        assertRefused(SERVICE.api().token(clock.text("clientId"), clock.text("clientSecret")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"openid-configuration", "oauth-authorization-server"})
    void theDiscoveryDocumentTellsWhatThereIs(String document) {
        var found = JSON.readTree(get("/.well-known/" + document).body());
        var base = SERVICE.api().base();
        assertThat(found.path("issuer").asString()).isEqualTo(base);
        var endpoints = found.propertyStream()
                .filter(it -> it.getKey().endsWith("_endpoint") || it.getKey().endsWith("_uri"))
                .map(it -> it.getValue().asString().substring(base.length()))
                .toList();
        assertThat(endpoints)
                .containsExactlyInAnyOrder("/oauth2/token", "/oauth2/jwks", "/oauth2/authorize", "/connect/logout");
        assertThat(get("/oauth2/authorize").statusCode()).isEqualTo(400);
        assertThat(get("/connect/logout").statusCode()).isEqualTo(200);
        assertThat(texts(found.path("response_types_supported"))).containsExactly("code");
        assertThat(texts(found.path("code_challenge_methods_supported"))).containsExactly("S256");
        assertThat(texts(found.path("scopes_supported"))).containsExactly("openid", "offline_access");
        assertThat(get("/oauth2/jwks").statusCode()).isEqualTo(200);
        assertThat(texts(found.path("grant_types_supported")))
                .containsExactly("authorization_code", "refresh_token", "client_credentials");
        assertThat(found.propertyNames())
                .doesNotContain("dpop_signing_alg_values_supported", "tls_client_certificate_bound_access_tokens");
        for (var method : texts(found.path("token_endpoint_auth_methods_supported")))
            if (!method.equals("none")) assertThat(tokenBy(method)).as(method).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth2/revoke",
                "/oauth2/introspect",
                "/oauth2/par",
                "/oauth2/device_authorization",
                "/userinfo"
            })
    void whatDoesNothingIsNotThere(String path) {
        var answer = superAdmin.post(path, Map.of());
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void noTokenIsStored() {
        var token = superAdmin.token();
        var tables = SERVICE.database()
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                .query(String.class)
                .list();
        assertThat(tables)
                .contains("client")
                .allSatisfy(table -> assertThat(SERVICE.database()
                                .sql("SELECT count(*) FROM " + table + " t WHERE strpos(t::text, :token) > 0")
                                .param("token", token)
                                .query(Integer.class)
                                .single())
                        .isZero());
    }

    @Test
    void theSecretIsStoredAsAHashWhoseKeyIsElsewhere() {
        var stored = SERVICE.database()
                .sql("SELECT secret_hash FROM client WHERE client_id = 'super-admin'")
                .query(String.class)
                .single();
        assertThat(stored)
                .matches("[0-9a-f]{64}")
                .isEqualTo(SERVICE.bean(MachineSecrets.class).encode(SERVICE.superAdminSecret()));
        assertThat(new MachineSecrets(new KeyedHash("0".repeat(64))).matches(SERVICE.superAdminSecret(), stored))
                .isFalse();
    }

    private static void assertRefused(Api.Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("error")).isEqualTo("invalid_client");
    }

    private static HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(SERVICE.api().base() + path)));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static int tokenBy(String method) {
        if (method.equals("client_secret_basic"))
            return SERVICE.api()
                    .token("super-admin", SERVICE.superAdminSecret())
                    .status();
        assertThat(method).isEqualTo("client_secret_post");
        var form = "grant_type=client_credentials&client_id=super-admin&client_secret=" + SERVICE.superAdminSecret();
        return send(HttpRequest.newBuilder(URI.create(SERVICE.api().base() + "/oauth2/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .statusCode();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
