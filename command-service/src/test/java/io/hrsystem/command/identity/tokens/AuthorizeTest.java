package io.hrsystem.command.identity.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.AlteredService;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorizeTest {
    private static final String CHALLENGE =
            "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";

    @Test
    void peopleHaveToSignIn() throws Exception {
        var answer = authorize(Website.ID, Website.REDIRECT, CHALLENGE);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    /** Nobody is asked to sign in for these. */
    @ParameterizedTest
    @CsvSource({"nobody, https://website.example/signed-in", "website, https://evil.example/signed-in"})
    void aStrangerIsRefusedBeforeThat(String client, String redirect) throws Exception {
        var answer = authorize(client, redirect, CHALLENGE);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    private static HttpResponse<String> authorize(String client, String redirect, String challenge)
            throws IOException, InterruptedException {
        var query = "?response_type=code&client_id=%s&redirect_uri=%s&state=s%s"
                .formatted(client, URLEncoder.encode(redirect, UTF_8), challenge);
        var address = URI.create(AlteredService.get().api().base() + "/oauth2/authorize" + query);
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }
}
