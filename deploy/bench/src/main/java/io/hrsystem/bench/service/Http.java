package io.hrsystem.bench.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls that set things up, one after the other; load goes through {@link Connection}. */
public final class Http {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Http() {}

    /** A token of the issuer for a machine client. */
    static String signIn(String base, String client, String secret) throws IOException, InterruptedException {
        var credentials = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var answer = send(HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        return answer.get("access_token").asString();
    }

    public static JsonNode post(String base, String token, String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        return send("POST", base, token, path, body);
    }

    static JsonNode send(String method, String base, String token, String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public static String get(URI uri) throws IOException, InterruptedException {
        var response = CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) throw new IllegalStateException(uri + ": " + response.body());
        return response.body();
    }

    public static boolean isReady(int managementPort) {
        try {
            var uri = URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(managementPort));
            var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(2));
            return CLIENT.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var built = request.timeout(Duration.ofSeconds(30)).build();
        var response = CLIENT.send(built, BodyHandlers.ofString());
        if (response.statusCode() >= 300)
            throw new IllegalStateException("%s: %d %s".formatted(built.uri(), response.statusCode(), response.body()));
        return JSON.readTree(response.body());
    }
}
