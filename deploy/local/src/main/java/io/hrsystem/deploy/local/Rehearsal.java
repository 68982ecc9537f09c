package io.hrsystem.deploy.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;

/** Some first requests, so that a cache holds the classes for them too. */
record Rehearsal(Ports ports, String secret) {
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final String COMPANY = """
        {"companyName": "연습", "domain": "rehearsal", "businessNumber": "1234567891", "plan": "PRO",
         "adminEmail": "admin@rehearsal.example"}\
        """;
    private static final String QUERY = """
        {"query": "{ tenant(id: \\"01890000-0000-7000-8000-000000000000\\") { status onboarding { step state } } }"}\
        """;

    static Rehearsal of(Ports ports, DataFolder data) throws IOException {
        return new Rehearsal(
                ports, Files.readString(data.secrets().resolve("super-admin")).strip());
    }

    void run() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var basic = Base64.getEncoder().encodeToString(("super-admin:" + secret).getBytes(StandardCharsets.UTF_8));
            var token = TOKEN.matcher(post(
                    http,
                    ports.command(),
                    "/oauth2/token",
                    "Basic " + basic,
                    "application/x-www-form-urlencoded",
                    "grant_type=client_credentials"));
            if (!token.find()) throw new IllegalStateException("There is no token in the answer of /oauth2/token");
            var bearer = "Bearer " + token.group(1);
            post(http, ports.command(), "/api/admin/tenants", bearer, "application/json", COMPANY);
            post(http, ports.query(), "/graphql", bearer, "application/json", QUERY);
        }
    }

    private static String post(HttpClient http, int port, String path, String authorization, String type, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", authorization)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300)
            throw new IllegalStateException("%s answered %d: %s".formatted(path, answer.statusCode(), answer.body()));
        return answer.body();
    }
}
