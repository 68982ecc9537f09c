package io.hrsystem.deploy.local;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person signs in with a browser, through a program that is registered for it: the pages, cookies and codes. */
final class SignIn {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([0-9a-f]+)\"");
    private static final String PORTAL = "https://portal.example/signed-in";
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String PASSWORD = "a quiet blue whale";

    private final RunningSystem system;
    private final Client admin;
    private final String domain;
    private final String clientId;
    private final Map<String, String> cookies = new TreeMap<>();

    /** @param tokens as the issuer gave them */
    record Person(String account, Client client, JsonNode tokens) {}

    SignIn(RunningSystem system, Client admin, String domain) throws IOException {
        this.system = system;
        this.admin = admin;
        this.domain = domain;
        var registered = admin.post("/api/sign-in-clients", Map.of("name", "portal", "redirectUris", List.of(PORTAL)));
        assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
        this.clientId = registered.text("clientId");
    }

    /** Who has been hired with this address is invited, activates the account and signs in. */
    Person of(String employee, String email, String... roles) throws Exception {
        var invited = admin.post("/api/employees/%s/account".formatted(employee), Map.of("roles", List.of(roles)));
        assertThat(invited.status()).as(invited.toString()).isEqualTo(201);
        var mails = new Postbox(system.data().resolve("mail"));
        var token = await().until(() -> mails.activationToken(email), it -> !it.isEmpty());
        assertThat(admin.post("/api/activation", Map.of("token", token, "password", PASSWORD))
                        .status())
                .isEqualTo(200);
        var asking = Map.of(
                "response_type", "code",
                "client_id", clientId,
                "redirect_uri", PORTAL,
                "scope", "openid",
                "state", "s",
                "nonce", "n",
                "code_challenge",
                        Forger.encoded(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII))),
                "code_challenge_method", "S256");
        var page = location(get("/oauth2/authorize?" + form(asking)));
        var seal = SEAL.matcher(get(page).body());
        assertThat(seal.find()).isTrue();
        var signedIn =
                post(page, Map.of("domain", domain, "email", email, "password", PASSWORD, "seal", seal.group(1)));
        var code = location(get(location(signedIn))).replaceFirst(".*[?&]code=([^&]*).*", "$1");
        var answer = post(
                "/oauth2/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", clientId,
                        "code", code,
                        "redirect_uri", PORTAL,
                        "code_verifier", VERIFIER));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var tokens = JSON.readTree(answer.body());
        return new Person(
                invited.text("accountId"),
                new Client(system.ports(), tokens.path("access_token").asString()),
                tokens);
    }

    void signOut(Person person) throws IOException, InterruptedException {
        var answer = get("/connect/logout?id_token_hint="
                + person.tokens().path("id_token").asString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(request(address).GET());
    }

    private HttpResponse<String> post(String address, Map<String, String> fields)
            throws IOException, InterruptedException {
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    private HttpRequest.Builder request(String address) {
        var base = "http://localhost:%d".formatted(system.ports().command());
        var request = HttpRequest.newBuilder(URI.create(address.startsWith("http") ? address : base + address));
        if (cookies.isEmpty()) return request;
        return request.header(
                "Cookie",
                cookies.entrySet().stream()
                        .map(it -> it.getKey() + "=" + it.getValue())
                        .collect(joining("; ")));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = HTTP.send(request.build(), BodyHandlers.ofString());
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            var parts = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(parts[0], parts[1]);
        }
        return answer;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
                .collect(joining("&"));
    }
}
