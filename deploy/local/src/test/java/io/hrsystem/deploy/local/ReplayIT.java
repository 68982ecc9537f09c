package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** As an operator asks for them, through both services. */
class ReplayIT {
    private static final String REPLAY = "query($id: ID!) { replay(id: $id) { state done total error } }";

    private final RunningSystem system = RunningSystem.get();
    private final Client admin = system.superAdmin();

    @Test
    void aReadModelIsMadeAgainOfAllCompaniesAndOfOneAndAViewComesAndGoes() throws Exception {
        var company = Company.onboarded(system, "replayed");
        var hired = company.hire("E-001");

        for (var round = 0; round < 2; round++) completed(request(Map.of("projections", List.of("employees"))));
        var ofOne = completed(request(Map.of("tenantId", company.tenant())));
        assertThat(ofOne.path("done").asInt())
                .isPositive()
                .isEqualTo(ofOne.path("total").asInt());
        assertThat(name(company, hired)).isEqualTo("김안나");

        var view = request(Map.of("kind", "VIEW", "tenantId", company.tenant(), "upTo", hired.position()));
        completed(view);
        var cancelled = admin.post("/api/admin/replays/%s/cancel".formatted(view), Map.of());
        assertThat(cancelled.status()).as(cancelled.toString()).isEqualTo(200);
        assertThat(state(view, cancelled.position()).path("state").asString()).isEqualTo("CANCELLED");
        assertThat(admin.post("/api/admin/replays/%s/pause".formatted(view), Map.of())
                        .text("code"))
                .isEqualTo("REPLAY_ENDED");
    }

    @Test
    void whoAsksForWorkOnParkedStreamsIsToldWhatHasBeenDone() throws Exception {
        for (var what : List.of("retry", "set-aside")) {
            var answer = admin.post(
                    "/api/admin/parked/" + what,
                    Map.of("projection", "employees", "stream", "employee:none", "reason", "A drill"));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            // null would mean that it was not done in time
            assertThat(answer.body().path("parked").isNumber())
                    .as(answer.toString())
                    .isTrue();
        }
    }

    private String request(Map<String, ?> more) throws IOException {
        var body = new HashMap<String, Object>(Map.of("kind", "REBUILD", "reason", "A drill"));
        body.putAll(more);
        var answer = admin.post("/api/admin/replays", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        return answer.text("replayId");
    }

    /** Once that is seen, the next one may be asked for. */
    private JsonNode completed(String replay) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(state(replay, "").path("state").asString()).isEqualTo("COMPLETED"));
        return state(replay, "");
    }

    private JsonNode state(String replay, String position) {
        try {
            return admin.graphql(REPLAY, Map.of("id", replay), position).body().at("/data/replay");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Company company, Company.Hired hired) throws IOException {
        return company.hr()
                .graphql("query($id: ID!) { employee(id: $id) { name } }", Map.of("id", hired.employeeId()), "")
                .body()
                .at("/data/employee/name")
                .asString();
    }
}
