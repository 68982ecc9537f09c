package io.hrsystem.query.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Has cookies, and follows no redirect by itself. */
final class Browser {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern FORM_KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    private final int port;
    private final String language;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    Browser(int port, String language) {
        this.port = port;
        this.language = language;
    }

    record Page(int status, String body, HttpResponse<String> response) {
        String location() {
            var here = response.uri().resolve("/").toString();
            var there = response.headers().firstValue("Location").orElse("");
            return there.startsWith(here) ? there.substring(here.length() - 1) : there;
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String formToken() {
            return found(FORM_TOKEN);
        }

        String formKey() {
            return found(FORM_KEY);
        }

        private String found(Pattern pattern) {
            var field = pattern.matcher(body);
            if (!field.find()) throw new AssertionError("no " + pattern + " in " + body);
            return Objects.requireNonNull(field.group(1));
        }
    }

    Map<String, String> cookies() {
        return cookies;
    }

    Page get(String path) {
        return send(request(path).GET());
    }

    Page get(String path, String header, String value) {
        return send(request(path).header(header, value).GET());
    }

    Page post(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
                .collect(joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        var address = path.startsWith("http") ? path : "http://localhost:" + port + path;
        var request = HttpRequest.newBuilder(URI.create(address)).header("Accept-Language", language);
        if (!cookies.isEmpty())
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(it -> it.getKey() + "=" + it.getValue())
                            .collect(joining("; ")));
        return request;
    }

    private Page send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (var set : response.headers().allValues("Set-Cookie")) take(set);
            return new Page(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void take(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) cookies.remove(pair[0]);
        else cookies.put(pair[0], pair[1]);
    }
}
