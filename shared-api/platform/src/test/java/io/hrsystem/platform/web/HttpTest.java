package io.hrsystem.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import tools.jackson.databind.json.JsonMapper;

/** Starts {@link SmallService} and asks it as a client would. */
@SpringBootTest(
        classes = SmallService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "hr.issuer=" + TestTokens.ISSUER,
            "spring.application.name=small-service",
            "management.server.port=0",
            "hr.requests.form-paths=/open/forms",
            "hr.requests.upload-paths=/uploads",
            "management.endpoint.health.validate-group-membership=false"
        })
abstract class HttpTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    private int port;

    /** A problem or any other JSON object. */
    record Answer(int status, String type, HttpResponse<String> raw) {
        @SuppressWarnings("unchecked") // JSON objects are read as maps by name
        Map<String, Object> body() {
            return JSON.readValue(raw.body(), Map.class);
        }

        String code() {
            return String.valueOf(body().get("code"));
        }

        @SuppressWarnings("unchecked") // JSON objects are read as maps by name
        List<Map<String, String>> errors() {
            return (List<Map<String, String>>) body().getOrDefault("errors", List.of());
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    int port() {
        return port;
    }

    Answer get(String path, @Nullable String token, String... headers) {
        return send(request(path, token, headers).GET());
    }

    Answer post(String path, @Nullable String token, String json, String... headers) {
        return send(request(path, token, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpRequest.Builder request(String path, @Nullable String token, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)));
        if (token != null) request.header("Authorization", "Bearer " + token);
        if (headers.length > 0) request.headers(headers);
        return request;
    }

    static Answer send(HttpRequest.Builder request) {
        try {
            var raw = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    raw.statusCode(), raw.headers().firstValue("Content-Type").orElse(""), raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
