package io.hrsystem.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a browser does with the issuer's pages: cookies, forms, and no step that nobody has asked for. */
public final class Browser {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([0-9a-f]+)\"");

    private final Api api;
    private final Map<String, String> cookies = new TreeMap<>();
    private final Map<String, String> headers = new HashMap<>();

    public Browser(Api api) {
        this.api = api;
    }

    public Browser speaking(String languages) {
        headers.put("Accept-Language", languages);
        return this;
    }

    /** As if a proxy that is trusted had said so. */
    public Browser from(String address) {
        headers.put("X-Forwarded-For", address);
        return this;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    /** @param address with or without the issuer's own base */
    public HttpResponse<String> get(String address) {
        return send(request(address).GET());
    }

    public HttpResponse<String> post(String address, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
                .collect(joining("&"));
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Fills in the page that an address leads to. */
    public HttpResponse<String> signIn(String address, String domain, String email, String password) {
        var seal = sealOf(get(address));
        return post(address, Map.of("domain", domain, "email", email, "password", password, "seal", seal));
    }

    public static String sealOf(HttpResponse<String> page) {
        var found = SEAL.matcher(page.body());
        if (!found.find()) throw new AssertionError(page.statusCode() + " " + page.body());
        return found.group(1);
    }

    public static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }

    private HttpRequest.Builder request(String address) {
        var request = HttpRequest.newBuilder(URI.create(address.startsWith("http") ? address : api.base() + address));
        headers.forEach(request::header);
        if (!cookies.isEmpty())
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(it -> it.getKey() + "=" + it.getValue())
                            .collect(joining("; ")));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            for (var cookie : answer.headers().allValues("Set-Cookie")) keep(cookie.split(";", 2)[0].split("=", 2));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String[] cookie) {
        if (cookie[1].isEmpty()) cookies.remove(cookie[0]);
        else cookies.put(cookie[0], cookie[1]);
    }
}
