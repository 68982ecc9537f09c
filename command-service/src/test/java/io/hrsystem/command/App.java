package io.hrsystem.command;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program through which people sign in, as it speaks to the issuer. */
public record App(Api api, String clientId) {
    public static final String REDIRECT = "https://portal.example/signed-in";
    public static final String AFTERWARDS = "https://portal.example/";
    public static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    /** @param status of the answer to a request for tokens */
    public record Tokens(int status, JsonNode body) {
        public String access() {
            return text("access_token");
        }

        public String refresh() {
            return text("refresh_token");
        }

        public String text(String field) {
            return body.path(field).asString("");
        }
    }

    /** Registers it. */
    public static App of(Api.Client admin) {
        var made = admin.post(
                "/api/sign-in-clients",
                Map.of(
                        "name", "포털",
                        "redirectUris", List.of(REDIRECT),
                        "postLogoutRedirectUris", List.of(AFTERWARDS)));
        if (made.status() != 201) throw new AssertionError(made.raw().body());
        return new App(admin.api(), made.text("clientId"));
    }

    /** Where it sends a browser; pairs of names and values replace what it would say. */
    public String asking(String... changes) {
        var query = new TreeMap<>(Map.of(
                "response_type", "code",
                "client_id", clientId,
                "redirect_uri", REDIRECT,
                "scope", "openid",
                "state", "its state & more",
                "nonce", "its nonce",
                "code_challenge", challenge(VERIFIER),
                "code_challenge_method", "S256"));
        for (var i = 0; i < changes.length; i += 2)
            if (changes[i + 1].isEmpty()) query.remove(changes[i]);
            else query.put(changes[i], changes[i + 1]);
        return "/oauth2/authorize?" + form(query);
    }

    /** The tokens that a person gets who signs in with a new browser. */
    public Tokens signIn(Person person) {
        return redeem(code(new Browser(api), person));
    }

    /** The code that comes back with a browser in which a person signs in. */
    public String code(Browser browser, Person person) {
        var page = Browser.location(browser.get(asking()));
        var signedIn = browser.signIn(page, person.domain(), person.email(), person.password());
        return codeIn(browser.get(Browser.location(signedIn)));
    }

    public static String codeIn(HttpResponse<String> sentBack) {
        var code = query(Browser.location(sentBack)).get("code");
        if (code == null) throw new AssertionError(Browser.location(sentBack));
        return code;
    }

    public Tokens redeem(String code, String... changes) {
        var form = new TreeMap<>(Map.of(
                "grant_type", "authorization_code",
                "client_id", clientId,
                "code", code,
                "redirect_uri", REDIRECT,
                "code_verifier", VERIFIER));
        for (var i = 0; i < changes.length; i += 2)
            if (changes[i + 1].isEmpty()) form.remove(changes[i]);
            else form.put(changes[i], changes[i + 1]);
        return tokens(form);
    }

    public Tokens refresh(String token) {
        return tokens(Map.of("grant_type", "refresh_token", "client_id", clientId, "refresh_token", token));
    }

    public Tokens tokens(Map<String, String> form) {
        var request = HttpRequest.newBuilder(URI.create(api.base() + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(form)))
                .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            return new Tokens(answer.statusCode(), JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Map<String, String> query(String address) {
        return Stream.of(URI.create(address).getRawQuery().split("&"))
                .map(it -> it.split("=", 2))
                .collect(toMap(it -> it[0], it -> URLDecoder.decode(it[1], UTF_8)));
    }

    private static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
                .collect(joining("&"));
    }
}
