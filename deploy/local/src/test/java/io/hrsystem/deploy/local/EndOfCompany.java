package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.deploy.local.Client.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What two super admins do of whom neither has made the other, until a company is gone. */
record EndOfCompany(RunningSystem system, Client asker, Client approver) {
    private static final String STATE = """
        query($id: ID!) {
          tenant(id: $id) { status retainUntil legalHold offboarding { step state error progress } exports { id state } }
          certificates(first: 100) { edges { node { id tenantId issuedAt } } }
        }\
        """;
    private static final Duration LONG = Duration.ofMinutes(3);

    static EndOfCompany by(RunningSystem system) throws IOException {
        return new EndOfCompany(system, admin(system), admin(system));
    }

    private static Client admin(RunningSystem system) throws IOException {
        var made = system.superAdmin().post("/api/admin/clients", Map.of("name", "Operator"));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return Client.signedIn(system.ports(), made.text("clientId"), made.text("clientSecret"));
    }

    /** Its contract ended before today, and nothing of it has to be kept. */
    void terminate(String tenant) throws IOException {
        var ended = LocalDate.now(ZoneId.of("Asia/Seoul")).minusDays(2).toString();
        done(asker.post(
                path(tenant, "terminate"), Map.of("reason", "END", "contractEndedOn", ended, "retentionYears", 0)));
    }

    void decide(String tenant) throws IOException {
        done(asker.post(path(tenant, "purge"), Map.of("reason", "END")));
        done(approver.post(path(tenant, "purge/approve"), Map.of()));
    }

    /** Returns the id of its certificate. */
    String awaitCertificate(String tenant) {
        await().atMost(LONG).ignoreExceptions().until(() -> certificates(tenant).size() == 1);
        return certificates(tenant).getFirst();
    }

    String end(String tenant) throws IOException {
        decide(tenant);
        return awaitCertificate(tenant);
    }

    List<String> certificates(String tenant) {
        return state(tenant)
                .at("/certificates/edges")
                .valueStream()
                .map(it -> it.path("node"))
                .filter(it -> it.path("tenantId").asString().equals(tenant))
                .map(it -> it.path("id").asString())
                .toList();
    }

    JsonNode tenant(String tenant) {
        return state(tenant).path("tenant");
    }

    private JsonNode state(String tenant) {
        try {
            return asker.graphql(STATE, Map.of("id", tenant), "").body().path("data");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the status of the answer; the file is there if it is 200 */
    int fetch(String path, int port, Path file) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)))
                .header("Authorization", "Bearer " + asker.token())
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofFile(file)).statusCode();
        }
    }

    static String path(String tenant, String what) {
        return "/api/admin/tenants/%s/%s".formatted(tenant, what);
    }

    static void done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
    }
}
