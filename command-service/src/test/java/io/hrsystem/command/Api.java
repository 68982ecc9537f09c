package io.hrsystem.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hrsystem.command.surface.DescribedAnswers;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as a program outside sees it. */
public record Api(String base) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BOUNDARY = "between-the-parts-of-a-form";

    /** Somebody with a token. */
    public record Client(Api api, String token) {
        public Answer post(String path, Object body, String... headers) {
            return api.send("POST", token, path, body, headers);
        }

        public Answer get(String path, String... headers) {
            return api.send("GET", token, path, "", headers);
        }

        /** Sends a file, and texts beside it. */
        public Answer upload(String path, byte[] file, Map<String, String> texts, String... headers) {
            return api.upload(token, path, file, texts, headers);
        }

        public Answer put(String path, Object body) {
            return api.send("PUT", token, path, body);
        }

        public Answer patch(String path, Object body) {
            return api.send("PATCH", token, path, body);
        }
    }

    public record Answer(int status, JsonNode body, HttpResponse<String> raw) {
        public String text(String field) {
            return body.path(field).asString();
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    public Client signIn(String clientId, String secret) {
        var answer = token(clientId, secret);
        if (answer.status() != 200) throw new AssertionError(answer.raw().body());
        return new Client(this, answer.text("access_token"));
    }

    public Answer token(String clientId, String secret) {
        var credentials = Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(UTF_8));
        return answer(HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    }

    public Client anonymous() {
        return new Client(this, "");
    }

    /** A string body is sent as it is. */
    public Answer send(String method, String token, String path, Object body, String... headers) {
        var text = body instanceof String string ? string : JSON.writeValueAsString(body);
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(text));
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        if (headers.length > 0) request.headers(headers);
        return answer(request);
    }

    /** Whatever it says that it is, among its headers. */
    public Answer sendAs(String token, String path, String body, String... headers) {
        return answer(HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .headers(headers)
                .POST(BodyPublishers.ofString(body)));
    }

    private Answer upload(String token, String path, byte[] file, Map<String, String> texts, String... headers) {
        var form = new ByteArrayOutputStream();
        texts.forEach((name, text) -> part(form, "name=\"%s\"".formatted(name), text.getBytes(UTF_8)));
        part(form, "name=\"file\"; filename=\"people.csv\"", file);
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(form.toByteArray()));
        if (headers.length > 0) request.headers(headers);
        return answer(request);
    }

    private static void part(ByteArrayOutputStream form, String disposition, byte[] content) {
        form.writeBytes("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
                .formatted(BOUNDARY, disposition)
                .getBytes(UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n".getBytes(UTF_8));
    }

    private static boolean isJson(HttpResponse<String> response) {
        return !response.body().isEmpty()
                && response.headers().firstValue("Content-Type").orElse("json").contains("json");
    }

    private static Answer answer(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            var body = isJson(response) ? JSON.readTree(response.body()) : JSON.valueToTree(Map.of());
            DescribedAnswers.check(response, body);
            return new Answer(response.statusCode(), body, response);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All of them at the same time. */
    public static List<Answer> inParallel(List<? extends Callable<Answer>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Answer>();
            for (var future : threads.invokeAll(calls)) answers.add(future.get());
            return answers;
        }
    }
}
