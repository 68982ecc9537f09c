package io.hrsystem.query.operations.replays;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.operations.ParkedWorkEvent;
import io.hrsystem.contract.operations.ParkedWorkEvent.ParkedRetryRequested;
import io.hrsystem.contract.operations.ParkedWorkEvent.ParkedSetAsideRequested;
import io.hrsystem.contract.operations.ParkedWorkId;
import io.hrsystem.contract.operations.ReplayEvent.ReplayRequested;
import io.hrsystem.contract.operations.ReplayId;
import io.hrsystem.contract.operations.ReplayKind;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.ReadModel;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningService
class ParkedWorkTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final FreeText REASON = new FreeText("A drill");

    private final Feed feed;
    private final Client client;
    private final JdbcClient database;
    private final JdbcClient owner;
    private final ReadModel readModel;
    private final Company company;

    ParkedWorkTest(Feed feed, Client client, TestDatabases databases) {
        this.feed = feed;
        this.client = client;
        this.database = JdbcClient.create(databases.read().system());
        this.owner = JdbcClient.create(databases.read().owner());
        this.readModel = new ReadModel(databases.read().system());
        this.company = Company.active(feed, client, "Acme");
    }

    @Test
    void whatHasBeenMendedIsTriedAgainOfOneCompanyOrOfOneStream() {
        var anna = EmployeeId.next();
        var berta = EmployeeId.next();
        owner.sql("ALTER TABLE attendance_day ADD CONSTRAINT neither CHECK (employee_id NOT IN ('%s', '%s'))"
                        .formatted(anna, berta))
                .update();
        for (var each : List.of(anna, berta)) {
            company.checkIn(each, MONDAY, "09:00");
            company.checkOut(each, MONDAY, "12:00", 180);
        }
        await().until(() -> parked() == 4);
        var early = retry(company.id(), null);
        assertThat(early).containsEntry("done", 0L).containsEntry("total", 2L).containsEntry("parked", 2L);
        owner.sql("ALTER TABLE attendance_day DROP CONSTRAINT neither").update();

        var one = retry(null, StreamIds.attendance(anna, MONDAY));
        assertThat(one).containsEntry("done", 2L).containsEntry("total", 1L).containsEntry("parked", 0L);
        assertThat(parked()).isEqualTo(2);
        var all = retry(company.id(), null);
        assertThat(all).containsEntry("done", 2L).containsEntry("total", 1L).containsEntry("parked", 0L);
        assertThat(parked()).isZero();
        for (var each : List.of(anna, berta)) assertThat(version(each)).isEqualTo(2);
    }

    @Test
    void aStreamGoesOnWithoutWhatCannotBeAppliedToIt() {
        var anna = EmployeeId.next();
        company.checkOut(anna, MONDAY, "18:00", 480);
        company.checkIn(anna, MONDAY, "19:00");
        await().until(() -> parked() == 2);

        var done = setAside(StreamIds.attendance(anna, MONDAY));

        assertThat(done).containsEntry("done", 1L).containsEntry("total", 1L).containsEntry("parked", 0L);
        assertThat(parked()).isZero();
        assertThat(version(anna)).isOne();
        company.checkOut(anna, MONDAY, "20:00", 60);
        await().untilAsserted(() -> assertThat(version(anna)).isEqualTo(2));
        assertThat(readModel.count("set_aside_event WHERE tenant_id = '%s' AND sequence = 0 AND error LIKE '%%no row%%'"
                        .formatted(company.id())))
                .isOne();

        // a rebuild goes on without it too
        var live = readModel.checksum("attendance_day");
        rebuild();
        assertThat(parked()).isZero();
        assertThat(readModel.checksum("attendance_day")).isEqualTo(live);
    }

    @Test
    void whatIsBehindAndCannotBeAppliedEitherStaysParked() {
        var anna = EmployeeId.next();
        company.checkOut(anna, MONDAY, "18:00", 480);
        company.checkOut(anna, MONDAY, "19:00", 480);
        company.checkIn(anna, MONDAY, "20:00");
        await().until(() -> parked() == 3);

        var once = setAside(StreamIds.attendance(anna, MONDAY));
        var run = (String) requireNonNull(once.get("run_id"));
        assertThat(once).containsEntry("done", 1L).containsEntry("parked", 1L);
        assertThat(parked()).isEqualTo(2);

        // as if its node had died before it could say so
        database.sql("UPDATE admin_run SET state = 'RUNNING', beat_at = '-infinity', parked = NULL WHERE run_id = ?")
                .param(run)
                .update();
        assertThat(finished(run)).containsEntry("done", 0L).containsEntry("parked", 1L);
        assertThat(parked()).isEqualTo(2);

        assertThat(setAside(StreamIds.attendance(anna, MONDAY))).containsEntry("parked", 0L);
        assertThat(version(anna)).isOne();
    }

    @Test
    void whatIsParkedIsListedByProjection() {
        var anna = EmployeeId.next();
        var last = company.checkOut(anna, MONDAY, "18:00", 480);
        await().until(() -> parked() == 1);

        var answer = client.ask(client.tokens().superAdmin(), """
            { projections { name position lagEvents lagSeconds segments { id owner }
                parked(first: 100) { edges { node { stream tenantId reason since } } } } }
            """, last);

        var attendance = "projections[?(@.name == 'attendance')]";
        var its = attendance + ".parked.edges[?(@.node.tenantId == '%s')].node".formatted(company.id());
        assertThat(answer.<List<String>>at(its + ".stream")).containsExactly(StreamIds.attendance(anna, MONDAY));
        assertThat(answer.<List<String>>at(its + ".reason"))
                .singleElement()
                .asString()
                .contains("no row");
        assertThat(answer.<List<String>>at(its + ".since")).hasSize(1);
        assertThat(answer.<List<Integer>>at(attendance + ".segments[*].id")).containsExactly(0, 1);
        assertThat(answer.<List<String>>at(attendance + ".segments[*].owner")).doesNotContainNull();
        assertThat(answer.<List<String>>at("projections[*].position"))
                .allSatisfy(it -> assertThat(it).hasSize(22));
    }

    private Map<String, Object> retry(@Nullable TenantId of, @Nullable String stream) {
        var id = ParkedWorkId.next();
        return done(new ParkedRetryRequested(id, "attendance", of, stream, REASON, "admin"));
    }

    private Map<String, Object> setAside(String stream) {
        var id = ParkedWorkId.next();
        return done(new ParkedSetAsideRequested(id, "attendance", company.id(), stream, REASON, "admin"));
    }

    private Map<String, Object> done(ParkedWorkEvent asked) {
        feed.append(TenantId.PLATFORM, StreamIds.parkedWork(asked.workId()), asked);
        return finished(asked.workId().value());
    }

    private void rebuild() {
        var id = ReplayId.next();
        feed.append(
                TenantId.PLATFORM,
                StreamIds.replay(id),
                new ReplayRequested(id, ReplayKind.REBUILD, List.of("attendance"), null, null, null, REASON, "admin"));
        finished(id.value());
    }

    private Map<String, Object> finished(String run) {
        await().until(() ->
                readModel.count("admin_run WHERE run_id = '%s' AND state = 'COMPLETED'".formatted(run)) == 1);
        return database.sql("SELECT run_id, done, total, parked FROM admin_run WHERE run_id = ?")
                .param(run)
                .query()
                .singleRow();
    }

    private int parked() {
        return readModel.count("parked_event WHERE tenant_id = '%s'".formatted(company.id()));
    }

    private int version(EmployeeId employee) {
        return database.sql("SELECT coalesce(max(version), 0) FROM attendance_day WHERE employee_id = ?")
                .param(employee.value())
                .query(Integer.class)
                .single();
    }
}
