package io.hrsystem.deploy.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program outside with a token, which knows nothing but HTTP. */
record Client(Ports ports, String token) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    /** @param position the HR-Position header, empty if there was none */
    record Answer(int status, JsonNode body, String position) {
        String text(String field) {
            return body.path(field).asString();
        }
    }

    static Client signedIn(Ports ports, String clientId, String secret) throws IOException {
        var answer = askForToken(ports, clientId, secret);
        if (answer.status() != 200) throw new IllegalStateException("no token: " + answer);
        return new Client(ports, answer.text("access_token"));
    }

    static Answer askForToken(Ports ports, String clientId, String secret) throws IOException {
        var credentials =
                Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create("http://localhost:%d/oauth2/token".formatted(ports.command())))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    }

    /** @param headers name, value, name, value */
    Answer post(String path, Map<String, ?> body, String... headers) throws IOException {
        return send(json(ports.command(), path, body, headers));
    }

    /** @param body perhaps no JSON at all */
    Answer post(String path, String body) throws IOException {
        return send(json(ports.command(), path, Map.of()).POST(BodyPublishers.ofString(body)));
    }

    /** @param csv a file's content */
    Answer upload(String path, String csv, String... headers) throws IOException {
        var edge = "--------of-the-parts";
        var body =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"rows.csv\"\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(edge, csv, edge);
        return send(json(ports.command(), path, Map.of(), headers)
                .setHeader("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(BodyPublishers.ofString(body)));
    }

    Answer put(String path, Map<String, ?> body) throws IOException {
        return send(json(ports.command(), path, body).method("PUT", text(body)));
    }

    Answer get(String path) throws IOException {
        return send(json(ports.command(), path, Map.of()).GET());
    }

    Answer patch(String path, Map<String, ?> body) throws IOException {
        return send(json(ports.command(), path, body).method("PATCH", text(body)));
    }

    /** @param position of the change that the answer must show, or empty */
    Answer graphql(String query, Map<String, ?> variables, String position) throws IOException {
        var headers = position.isEmpty() ? new String[0] : new String[] {"HR-Min-Position", position};
        return send(json(ports.query(), "/graphql", Map.of("query", query, "variables", variables), headers));
    }

    private HttpRequest.Builder json(int port, String path, Map<String, ?> body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(text(body));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static BodyPublisher text(Map<String, ?> body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private static Answer send(HttpRequest.Builder request) throws IOException {
        try {
            var response = HTTP.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
            var body = response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
            var position = response.headers().firstValue("HR-Position").orElse("");
            return new Answer(response.statusCode(), body, position);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
