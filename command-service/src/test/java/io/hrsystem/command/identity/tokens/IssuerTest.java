package io.hrsystem.command.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IssuerTest {
    private static final RunningService SERVICE = RunningService.get();

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

    @Test
    void theDiscoveryDocumentNamesTheEndpoints() {
        var base = SERVICE.api().base();
        assertThat(get("/.well-known/openid-configuration").body())
                .contains(
                        "\"" + base + "\"", base + "/oauth2/token", base + "/oauth2/jwks", base + "/oauth2/authorize");
    }

    @Test
    void whatHasExpiredIsPurgedAndTheRestStays() {
        SERVICE.superAdmin();
        var database = SERVICE.database();
        var expired = database.sql("""
            UPDATE oauth2_authorization SET access_token_expires_at = now() - '2 h'::interval
            WHERE id = (SELECT max(id) FROM oauth2_authorization) RETURNING id
            """).query(String.class).single();
        SERVICE.superAdmin();
        SERVICE.bean(PurgeAuthorizations.class).run();
        assertThat(database.sql("SELECT id FROM oauth2_authorization")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .doesNotContain(expired);
    }

    @Test
    void theSecretIsStoredAsAKeyedHash() {
        assertThat(SERVICE.database()
                        .sql("SELECT secret_hash FROM client WHERE client_id = 'super-admin'")
                        .query(String.class)
                        .single())
                .matches("hmac:[0-9a-f]{64}");
    }

    private static void assertRefused(Api.Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("error")).isEqualTo("invalid_client");
    }

    private static HttpResponse<String> get(String path) {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(SERVICE.api().base() + path));
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
