package io.hrsystem.query.operations.replays;

import static io.hrsystem.contract.identity.Role.TENANT_ADMIN;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.operations.ReplayEvent;
import io.hrsystem.contract.operations.ReplayEvent.ReplayCancelled;
import io.hrsystem.contract.operations.ReplayEvent.ReplayCompleted;
import io.hrsystem.contract.operations.ReplayEvent.ReplayExpired;
import io.hrsystem.contract.operations.ReplayEvent.ReplayPaused;
import io.hrsystem.contract.operations.ReplayEvent.ReplayRequested;
import io.hrsystem.contract.operations.ReplayEvent.ReplayResumed;
import io.hrsystem.contract.operations.ReplayId;
import io.hrsystem.contract.operations.ReplayKind;
import io.hrsystem.contract.operations.UpTo;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Days;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.ReadModel;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningService
class ReplaysTest {
    private static final String FIELDS = "id kind state projections tenantId upTo limit reason requestedBy requestedAt"
            + " done total eventsPerSecond startedAt endedAt error";

    private final Feed feed;
    private final Client client;
    private final TestDatabases databases;
    private final JdbcClient database;
    private final ReadModel readModel;
    private final Company company;
    private final List<ReplayId> asked = new ArrayList<>();
    private GlobalPosition last = GlobalPosition.ORIGIN;

    ReplaysTest(Feed feed, Client client, TestDatabases databases) {
        this.feed = feed;
        this.client = client;
        this.databases = databases;
        this.database = JdbcClient.create(databases.read().system());
        this.readModel = new ReadModel(databases.read().system());
        this.company = Company.active(feed, client, "Acme");
    }

    /** Nobody else is to meet them. */
    @AfterEach
    void cancelAll() {
        for (var id : asked) {
            happened(id, new ReplayCancelled(id));
            await().until(() -> !"RUNNING".equals(run(id).get("state")));
        }
    }

    @Test
    void itIsDoneAndOverWhenThatIsOnRecord() {
        company.hire("1", "Anna");
        var id = request(null, "employees", "organisation");
        await().until(() -> "COMPLETED".equals(run(id).get("state")));
        assertThat(run(id)).containsEntry("claim", 1L);
        var done = (Long) requireNonNull(run(id).get("done"));
        assertThat(done).isPositive().isEqualTo(run(id).get("total"));
        assertThat(ask(id).<String>at("replay.state")).isEqualTo("RUNNING");

        happened(id, new ReplayCompleted(id, done));

        var answer = ask(id);
        assertThat(answer.<String>at("replay.state")).isEqualTo("COMPLETED");
        assertThat(answer.<String>at("replay.kind")).isEqualTo("REBUILD");
        assertThat(answer.<List<String>>at("replay.projections")).containsExactly("employees", "organisation");
        assertThat(answer.<Integer>at("replay.done")).isEqualTo(done.intValue());
        assertThat(answer.<Integer>at("replay.total")).isEqualTo(done.intValue());
        assertThat(answer.<String>at("replay.startedAt")).isNotNull();
        assertThat(answer.<String>at("replay.endedAt")).isNotNull();
        assertThat(answer.<String>at("replay.reason")).isEqualTo("A drill");
        assertThat(readModel.count("employee_version WHERE name = 'Anna' AND tenant_id = '%s'".formatted(company.id())))
                .isPositive();
    }

    @Test
    void oneThatIsPausedBeforeItBeginsWaits() {
        var id = ReplayId.next();
        asked.add(id);
        happened(id, requested(id, null, "clients"), new ReplayPaused(id));
        var other = request(null, "clients");
        await().until(() -> "COMPLETED".equals(run(other).get("state")));
        assertThat(ask(id).<String>at("replay.state")).isEqualTo("PAUSED");
        assertThat(run(id)).isEmpty();

        happened(id, new ReplayResumed(id));
        await().until(() -> "COMPLETED".equals(run(id).get("state")));
    }

    @Test
    void aSlowOneIsPausedAndCancelledAndWhatIsLiveStays() {
        manyDays();
        var live = readModel.checksums();
        var id = request(1, "attendance");
        await().until(() -> done(id) > 0);
        assertThat(ask(id).<String>at("replay.state")).isEqualTo("RUNNING");
        assertThat(ask(id).<Integer>at("replay.total")).isGreaterThan(100);
        happened(id, new ReplayPaused(id));
        assertThat(ask(id).<String>at("replay.state")).isEqualTo("PAUSED");

        happened(id, new ReplayCancelled(id));
        await().until(() -> "CANCELLED".equals(run(id).get("state")));

        assertThat(ask(id).<String>at("replay.state")).isEqualTo("CANCELLED");
        assertThat(done(id)).isLessThanOrEqualTo(100);
        // what was asked for is on record itself
        live.keySet().removeIf(it -> it.equals("replay") || it.startsWith("audit_"));
        assertThat(readModel.checksums()).containsAllEntriesOf(live);
        assertThat(readModel.count("pg_class WHERE relname = 'attendance_day' AND relnamespace = 'next'::regnamespace"))
                .isZero();
    }

    @Test
    void whatANodeHasDiedWithIsTakenOverAfterASilence() {
        var id = ReplayId.next();
        asked.add(id);
        runsElsewhere(id);
        happened(id, requested(id, null, "clients"));
        var other = request(null, "imports");
        await().until(() -> "COMPLETED".equals(run(other).get("state")));
        assertThat(run(id)).containsEntry("claim", 7L).containsEntry("owner", "elsewhere");

        database.sql("UPDATE admin_run SET beat_at = now() - interval '31 seconds' WHERE run_id = ?")
                .param(id.value())
                .update();

        await().until(() -> "COMPLETED".equals(run(id).get("state")));
        assertThat(run(id)).containsEntry("claim", 8L).doesNotContainEntry("owner", "elsewhere");
    }

    @Test
    void whoIsTakenForDeadWritesNothingAnyMore() {
        manyDays();
        var live = readModel.checksum("attendance_day");
        var id = request(1, "attendance");
        await().until(() -> done(id) > 0);
        database.sql("UPDATE admin_run SET claim = 2, owner = 'elsewhere', beat_at = now(), done = 7 WHERE run_id = ?")
                .param(id.value())
                .update();

        await().until(() -> isFree("rebuild attendance"));

        assertThat(run(id))
                .containsEntry("state", "RUNNING")
                .containsEntry("owner", "elsewhere")
                .containsEntry("done", 7L);
        assertThat(readModel.checksum("attendance_day")).isEqualTo(live);
        // the other one has come to its end
        database.sql("UPDATE admin_run SET state = 'COMPLETED' WHERE run_id = ?")
                .param(id.value())
                .update();
    }

    @Test
    void whatIsInTheWayForNowIsWaitedFor() throws SQLException {
        try (var operator = databases.read().system().getConnection();
                var statement = operator.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtextextended('rebuild clients', 0))");
            var id = request(null, "clients");
            await().until(() -> !run(id).isEmpty() && isSilent(id));
            assertThat(run(id)).containsEntry("state", "RUNNING");
            statement.execute("SELECT pg_advisory_unlock_all()");
            await().until(() -> "COMPLETED".equals(run(id).get("state")));
            assertThat((Long) run(id).get("claim")).isGreaterThan(1);
        }
    }

    @Test
    void theReadModelsOfOneCompanyAreMadeOfItsEvents() {
        company.hire("1", "Anna");
        Company.active(feed, client, "Other").hire("2", "Berta");
        var id = ReplayId.next();
        asked.add(id);
        happened(id, of(id, ReplayKind.REBUILD, null));
        await().until(() -> "COMPLETED".equals(run(id).get("state")));
        assertThat(run(id)).containsEntry("done", 1L).containsEntry("total", 1L);
        assertThat(ask(id).<String>at("replay.tenantId")).isEqualTo(company.id().value());
    }

    @Test
    void aViewIsBuiltUpToItsPositionAndRemovedWhenItIsCancelled() {
        company.hire("1", "Anna");
        var position = company.hire(EmployeeId.next(), "2", "Berta");
        company.hire("3", "Carla");
        var id = ReplayId.next();
        asked.add(id);
        happened(id, of(id, ReplayKind.VIEW, new UpTo(position.xid(), position.pos(), null)));
        await().until(() -> "COMPLETED".equals(run(id).get("state")));
        var built = "view_generation WHERE ready AND requested_by = 'admin' AND pos = %d AND replay_id = '%s'"
                .formatted(position.pos(), id);
        assertThat(readModel.count(built)).isOne();
        assertThat(run(id)).containsEntry("done", 2L);
        happened(id, new ReplayCompleted(id, 2));
        assertThat(ask(id).<String>at("replay.upTo")).isEqualTo(Client.POSITIONS.hide(position));

        happened(id, new ReplayCancelled(id));

        await().until(() -> "REMOVED".equals(run(id).get("state")));
        assertThat(readModel.count("view_generation WHERE replay_id = '%s'".formatted(id)))
                .isZero();
        assertThat(ask(id).<String>at("replay.state")).isEqualTo("CANCELLED");
    }

    @Test
    void aViewGoesWithItsTimeAndOneThatIsCancelledBeforeItBeginsIsNeverMade() {
        company.hire("1", "Anna");
        var id = ReplayId.next();
        asked.add(id);
        happened(id, of(id, ReplayKind.VIEW, new UpTo(1, 1, null)), new ReplayPaused(id), new ReplayCancelled(id));
        var other = ReplayId.next();
        asked.add(other);
        happened(other, of(other, ReplayKind.VIEW, new UpTo(last.xid(), last.pos(), null)));
        await().until(() -> "COMPLETED".equals(run(other).get("state")));
        happened(other, new ReplayCompleted(other, 1), new ReplayExpired(other));
        await().until(() -> "REMOVED".equals(run(other).get("state")));
        assertThat(ask(other).<String>at("replay.state")).isEqualTo("COMPLETED");
        assertThat(run(id)).isEmpty();
        assertThat(readModel.count("view_generation WHERE replay_id IN ('%s', '%s')".formatted(id, other)))
                .isZero();
    }

    @Test
    void whyOneHasFailedIsWrittenDown() {
        var superuser = JdbcClient.create(databases.read().superuser());
        superuser
                .sql("ALTER FUNCTION index_generation(text) RENAME TO index_generation_away")
                .update();
        try {
            var id = request(null, "clients");
            await().until(() -> "FAILED".equals(run(id).get("state")));
            assertThat(run(id)).containsEntry("error", "clients: SQLSTATE 42883");
        } finally {
            superuser
                    .sql("ALTER FUNCTION index_generation_away(text) RENAME TO index_generation")
                    .update();
        }
    }

    @Test
    void whatSaysWhatIsWantedIsRebuiltToo() {
        var id = request(null, "replays");
        await().until(() -> "COMPLETED".equals(run(id).get("state")));
        assertThat(ask(id).<String>at("replay.state")).isEqualTo("RUNNING");
        happened(id, new ReplayCompleted(id, 1));
        assertThat(ask(id).<String>at("replay.state")).isEqualTo("COMPLETED");
    }

    @Test
    void theyAreListedTheLatestFirstForSuperAdminsAlone() {
        var ids = new ArrayList<String>();
        for (var i = 0; i < 3; i++) ids.addFirst(request(null, "clients").value());

        var first = client.ask(
                client.tokens().superAdmin(),
                "{ replays(first: 2) { edges { node { %s } } pageInfo { endCursor } } }".formatted(FIELDS),
                last);
        var cursor = first.<String>at("replays.pageInfo.endCursor");
        var second = client.ask(
                client.tokens().superAdmin(),
                "{ replays(first: 1, after: \"%s\") { edges { node { id } } } }".formatted(cursor),
                last);

        assertThat(first.<List<String>>at("replays.edges[*].node.id")).isEqualTo(ids.subList(0, 2));
        assertThat(second.<List<String>>at("replays.edges[*].node.id")).isEqualTo(ids.subList(2, 3));
        var stranger = client.tokens().of(company.id(), TENANT_ADMIN);
        assertThat(client.ask(stranger, "{ replay(id: \"%s\") { id } }".formatted(ids.getFirst()))
                        .code())
                .isEqualTo("FORBIDDEN");
        assertThat(client.ask(client.tokens().superAdmin(), "{ replay(id: \"none\") { id } }")
                        .<Object>at("replay"))
                .isNull();
    }

    private void manyDays() {
        var position = new Days(feed, List.of(company.id()), 90).happen(0, 1, 1);
        var seen = client.ask(client.tokens().of(company.id(), TENANT_ADMIN), """
            { attendanceDays(from: "2026-03-02", to: "2026-03-02", first: 1) { edges { node { status } } } }
            """, position);
        assertThat(seen.<List<String>>at("attendanceDays.edges[*].node.status")).hasSize(1);
    }

    private ReplayId request(@Nullable Integer eventsPerSecond, String... projections) {
        var id = ReplayId.next();
        asked.add(id);
        happened(id, requested(id, eventsPerSecond, projections));
        return id;
    }

    private ReplayRequested of(ReplayId id, ReplayKind kind, @Nullable UpTo upTo) {
        var reason = new FreeText("A drill");
        return new ReplayRequested(id, kind, List.of("employees"), company.id(), upTo, null, reason, "admin");
    }

    private static ReplayRequested requested(ReplayId id, @Nullable Integer eventsPerSecond, String... projections) {
        var reason = new FreeText("A drill");
        return new ReplayRequested(
                id, ReplayKind.REBUILD, List.of(projections), null, null, eventsPerSecond, reason, "admin");
    }

    private void happened(ReplayId id, ReplayEvent... events) {
        last = feed.append(TenantId.PLATFORM, StreamIds.replay(id), events);
    }

    private Client.Answer ask(ReplayId id) {
        return client.ask(client.tokens().superAdmin(), "{ replay(id: \"%s\") { %s } }".formatted(id, FIELDS), last);
    }

    private Map<String, Object> run(ReplayId id) {
        return database
                .sql("SELECT owner, claim, state, done, total, error FROM admin_run WHERE run_id = ?")
                .param(id.value())
                .query()
                .listOfRows()
                .stream()
                .findFirst()
                .orElse(Map.of());
    }

    private long done(ReplayId id) {
        return run(id).get("done") instanceof Long done ? done : 0;
    }

    private void runsElsewhere(ReplayId id) {
        database.sql("""
            INSERT INTO admin_run (tenant_id, run_id, owner, claim, state, started_at, beat_at, busy_millis, done)
            VALUES ('platform', ?, 'elsewhere', 7, 'RUNNING', now(), now(), 0, 0)
            """).param(id.value()).update();
    }

    private boolean isSilent(ReplayId id) {
        return database.sql("SELECT beat_at < now() - interval '20 seconds' FROM admin_run WHERE run_id = ?")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    private boolean isFree(String lock) {
        return database.sql("""
            SELECT NOT EXISTS (SELECT FROM pg_locks, hashtextextended(?, 0) AS key
                                WHERE locktype = 'advisory' AND classid = (key >> 32 & 4294967295)::text::oid
                                  AND objid = (key & 4294967295)::text::oid)
            """).param(lock).query(Boolean.class).single();
    }
}
