package io.hrsystem.command.operations.replays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.PositionCode;
import io.hrsystem.eventstore.bulk.Moments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayEndpointTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company HANBIT = Company.onboard(SERVICE);
    private static final String PATH = "/api/admin/replays";

    private final Api.Client admin = SERVICE.superAdmin();
    private final PositionCode positions = new PositionCode(RunningService.POSITION_KEY);

    /** What has been left is in the way of others. */
    @BeforeEach
    @AfterEach
    void endAll() {
        for (var id : SERVICE.database()
                .sql("SELECT replay_id FROM replay")
                .query(String.class)
                .list()) admin.post(PATH + "/" + id + "/cancel", "");
        SERVICE.database().sql("DELETE FROM recovery WHERE common_pos IS NULL").update();
    }

    @Test
    void whatIsAskedForIsAnEventOfThePlatform() {
        var asked = ask("kind", "REBUILD", "projections", List.of("employees", "clients", "employees"));

        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.header("HR-Position")).isNotBlank();
        assertThat(payload(asked, "ReplayRequested"))
                .contains("\"projections\":[\"clients\",\"employees\"]", "\"requestedBy\":\"super-admin\"")
                .doesNotContain("A drill");
        for (var step : List.of("pause", "pause", "resume", "cancel"))
            assertThat(act(asked, step).status()).as(step).isEqualTo(200);
        assertThat(events(asked))
                .containsExactly("ReplayRequested", "ReplayPaused", "ReplayResumed", "ReplayCancelled");
        assertThat(act(asked, "pause").text("code")).isEqualTo("REPLAY_ENDED");
        assertThat(admin.post("%s/%s/pause".formatted(PATH, Ids.next()), "").status())
                .isEqualTo(404);
    }

    @Test
    void theSameReadModelIsMadeOnceAtATime() {
        assertThat(ask("projections", List.of("employees", "organisation")).status())
                .isEqualTo(202);
        assertThat(ask("projections", List.of("organisation")).text("code")).isEqualTo("REPLAY_RUNNING");
        assertThat(ask().text("code")).isEqualTo("REPLAY_RUNNING");
        assertThat(ask("projections", List.of("employees"), "tenantId", HANBIT.tenant())
                        .status())
                .isEqualTo(409);
        assertThat(ask("projections", List.of("clients")).status()).isEqualTo(202);

        var ofOne = ask("projections", List.of("accounts"), "tenantId", HANBIT.tenant());
        assertThat(ofOne.status()).isEqualTo(202);
        assertThat(ask("projections", List.of("accounts")).status()).isEqualTo(409);
        var another = Company.register(SERVICE);
        assertThat(ask("projections", List.of("accounts"), "tenantId", another).status())
                .isEqualTo(202);
        act(ofOne, "cancel");
        assertThat(ask("projections", List.of("accounts"), "tenantId", HANBIT.tenant())
                        .status())
                .isEqualTo(202);
    }

    @Test
    void ofManyWhoAskAtOnceOneIsLetIn() throws Exception {
        var calls = new ArrayList<Callable<Api.Answer>>();
        for (var i = 0; i < 12; i++) calls.add(() -> ask("projections", List.of("imports", "tenants")));
        var answers = Api.inParallel(calls);
        assertThat(answers).extracting(Api.Answer::status).containsOnlyOnce(202).containsOnly(202, 409);
    }

    @Test
    void aNinthViewIsRefusedUntilOneIsRemoved() throws Exception {
        var calls = new ArrayList<Callable<Api.Answer>>();
        for (var i = 0; i < 12; i++) calls.add(this::askForAView);
        var answers = Api.inParallel(calls);
        assertThat(answers).filteredOn(it -> it.status() == 202).hasSize(8);
        assertThat(answers)
                .filteredOn(it -> it.status() != 202)
                .allSatisfy(it -> assertThat(it.status()).isEqualTo(429))
                .allSatisfy(it -> assertThat(it.text("code")).isEqualTo("TOO_MANY_VIEWS"));
        var one = answers.stream().filter(it -> it.status() == 202).findAny().orElseThrow();
        hasRun(one, "COMPLETED", 12, null);
        await().untilAsserted(() -> assertThat(events(one)).contains("ReplayCompleted"));
        assertThat(askForAView().status()).isEqualTo(429);
        assertThat(act(one, "cancel").status()).isEqualTo(200);
        assertThat(askForAView().status()).isEqualTo(202);
    }

    @Test
    void whatDoesNotGoTogetherNamesItsField() {
        refused("VIEW_OF_TENANT", "tenantId", ask("kind", "VIEW"));
        refused("UP_TO_WITHOUT_VIEW", "upTo", ask("upTo", "2026-03-02T00:00:00Z"));
        refused("OUT_OF_BOUNDS", "projections[1]", ask("projections", List.of("employees", "attendence")));
        assertThat(ask("tenantId", Ids.next()).status()).isEqualTo(404);
        assertThat(ask("tenantId", erased()).status()).isEqualTo(404);
        var view = Map.<String, Object>of("kind", "VIEW", "tenantId", HANBIT.tenant());
        refused("OUT_OF_BOUNDS", "upTo", ask(view, "upTo", "yesterday"));
        refused("UP_TO_IN_FUTURE", "upTo", ask(view, "upTo", "2199-01-01T00:00:00Z"));
        var future = positions.hide(new GlobalPosition(1L << 47, 1));
        refused("UP_TO_IN_FUTURE", "upTo", ask(view, "upTo", future));

        var wrong = admin.post(
                PATH, Map.of("kind", "REDO", "tenantId", "x", "eventsPerSecond", 0, "projections", List.of(7), "x", 1));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.raw().body())
                .contains("\"kind\"", "\"tenantId\"", "\"eventsPerSecond\"", "projections[0]", "\"reason\"", "\"x\"");
        assertThat(ask("eventsPerSecond", 1_000_001).status()).isEqualTo(400);
        assertThat(HANBIT.admin()
                        .post(PATH, Map.of("kind", "REBUILD", "reason", "Mine"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aPositionOfALostHistoryIsRefused() {
        var position = HANBIT.hr().post("/api/employees", HANBIT.hiring("R-3")).header("HR-Position");
        var hired = positions.reveal(position).orElseThrow();
        var database = SERVICE.database();
        database.sql("INSERT INTO recovery (recovery_id, found_at, ended_at, common_xid, common_pos, history)"
                        + " VALUES ('of a test', now(), now(), ?, ?, 9)")
                .params(hired.xid(), hired.pos() - 1)
                .update();
        try {
            var asked = ask(Map.of("kind", "VIEW", "tenantId", HANBIT.tenant()), "upTo", position);
            assertThat(asked.status()).isEqualTo(409);
            assertThat(asked.text("code")).isEqualTo("POSITION_OF_LOST_HISTORY");
        } finally {
            database.sql("DELETE FROM recovery WHERE recovery_id = 'of a test'").update();
        }
    }

    @Test
    void aViewEndsWithTheLastEventOfItsMoment() {
        var position = HANBIT.hr().post("/api/employees", HANBIT.hiring("R-1")).header("HR-Position");
        var hired = positions.reveal(position).orElseThrow();
        var recordedAt = SERVICE.database()
                .sql("SELECT recorded_at FROM event WHERE xid = ? AND pos = ?")
                .params(hired.xid(), hired.pos())
                .query(Instant.class)
                .single();
        HANBIT.hire("R-2");
        var view = Map.<String, Object>of("kind", "VIEW", "tenantId", HANBIT.tenant());
        var there = "\"upTo\":{\"xid\":%d,\"pos\":%d".formatted(hired.xid(), hired.pos());

        assertThat(payload(ask(view, "upTo", position), "ReplayRequested")).contains(there);
        assertThat(payload(ask(view, "upTo", recordedAt.toString()), "ReplayRequested"))
                .contains(there)
                .contains("\"at\":\"" + recordedAt + "\"");
        assertThat(payload(ask(view), "ReplayRequested")).contains("\"upTo\":{").doesNotContain(there);

        var moments = new Moments(SERVICE.commandDatabase());
        assertThat(moments.lastUntil(Instant.EPOCH)).isEqualTo(GlobalPosition.ORIGIN);
        assertThat(moments.lastUntil(recordedAt)).isEqualTo(hired);
        assertThat(moments.lastUntil(recordedAt.minusNanos(1_000))).isLessThan(hired);
    }

    @Test
    void theEndIsToldOnceByWhatTheOtherSideHasWrittenDown() {
        var done = ask("projections", List.of("clients"));
        var broken = ask("projections", List.of("imports"));
        var going = ask("projections", List.of("gate"));
        hasRun(going, "RUNNING", 3, null);
        hasRun(broken, "FAILED", 5, "imports: SQLSTATE 53100");
        hasRun(done, "COMPLETED", 120, null);

        await().untilAsserted(() -> assertThat(events(done)).contains("ReplayCompleted"));
        await().untilAsserted(() -> assertThat(events(broken)).contains("ReplayFailed"));
        assertThat(payload(done, "ReplayCompleted")).contains("\"events\":120");
        assertThat(payload(broken, "ReplayFailed")).contains("SQLSTATE 53100");
        // by as many nodes as there are
        var ends = SERVICE.bean(ReplayEnds.class);
        ends.run();
        ends.run();
        assertThat(events(done)).containsExactly("ReplayRequested", "ReplayCompleted");
        assertThat(events(broken)).containsExactly("ReplayRequested", "ReplayFailed");
        assertThat(events(going)).containsExactly("ReplayRequested");
        assertThat(ask("projections", List.of("clients")).status()).isEqualTo(202);
    }

    @Test
    void aViewGoesAfterADay() {
        var old = askForAView();
        var young = askForAView();
        for (var view : List.of(old, young)) hasRun(view, "COMPLETED", 1, null);
        for (var view : List.of(old, young))
            await().untilAsserted(() -> assertThat(events(view)).contains("ReplayCompleted"));
        SERVICE.database()
                // events are guarded against it
                .sql("SET session_replication_role = replica; UPDATE event SET recorded_at = recorded_at"
                        + " - interval '25 hours' WHERE stream_id = 'replay:%s'; RESET session_replication_role"
                                .formatted(old.text("replayId")))
                .update();

        await().untilAsserted(() -> assertThat(events(old)).contains("ReplayExpired"));
        SERVICE.bean(ReplayEnds.class).run();
        assertThat(events(old)).containsOnlyOnce("ReplayExpired");
        assertThat(events(young)).doesNotContain("ReplayExpired");
        assertThat(act(old, "cancel").text("code")).isEqualTo("REPLAY_ENDED");
    }

    @Test
    void theSameKeyAsksOnce() {
        var body = Map.of("kind", "REBUILD", "projections", List.of("clients"), "reason", "A drill");
        var key = Ids.next();
        var first = admin.post(PATH, body, "Idempotency-Key", key);
        var again = admin.post(PATH, body, "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(202);
        assertThat(again.text("replayId")).isEqualTo(first.text("replayId"));
    }

    private Api.Answer askForAView() {
        return ask("kind", "VIEW", "tenantId", HANBIT.tenant());
    }

    private Api.Answer ask(Object... fields) {
        return ask(Map.of(), fields);
    }

    private Api.Answer ask(Map<String, Object> more, Object... fields) {
        var body = new HashMap<String, Object>(Map.of("kind", "REBUILD", "reason", "A drill"));
        body.putAll(more);
        for (var i = 0; i < fields.length; i += 2) body.put((String) fields[i], fields[i + 1]);
        return admin.post(PATH, body);
    }

    private Api.Answer act(Api.Answer asked, String step) {
        return admin.post("%s/%s/%s".formatted(PATH, asked.text("replayId"), step), "");
    }

    private static String erased() {
        var company = TenantId.next().value();
        SERVICE.database()
                .sql("INSERT INTO tenant_gate (tenant_id, status, version) VALUES (?, 'ERASED', 1)")
                .param(company)
                .update();
        return company;
    }

    private static void refused(String code, String field, Api.Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
    }

    /** As a node of the other service writes it down. */
    private static void hasRun(Api.Answer asked, String state, long done, @Nullable String error) {
        SERVICE.readDatabase()
                .sql("""
                    INSERT INTO admin_run (tenant_id, run_id, owner, claim, state, started_at, beat_at, busy_millis, done, error)
                    VALUES ('platform', ?, 'node', 1, ?, now(), now(), 10, ?, ?)
                    """)
                .param(asked.text("replayId"))
                .param(state)
                .param(done)
                .param(error)
                .update();
    }

    private static List<String> events(Api.Answer asked) {
        return SERVICE.database()
                .sql("SELECT replace(payload_type, 'operations.', '') FROM event"
                        + " WHERE tenant_id = 'platform' AND stream_id = ? ORDER BY sequence")
                .param("replay:" + asked.text("replayId"))
                .query(String.class)
                .list();
    }

    private static String payload(Api.Answer asked, String type) {
        assertThat(asked.status()).as(asked.raw().body()).isEqualTo(202);
        return SERVICE.database()
                .sql("SELECT payload::text FROM event WHERE tenant_id = 'platform' AND stream_id = ? AND"
                        + " payload_type = ?")
                .params("replay:" + asked.text("replayId"), "operations." + type)
                .query(String.class)
                .single();
    }
}
