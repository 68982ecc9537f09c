package io.hrsystem.query.platform.views;

import static io.hrsystem.contract.identity.Role.EMPLOYEE;
import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static io.hrsystem.contract.identity.Role.PAYROLL_MANAGER;
import static io.hrsystem.contract.identity.Role.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTransferred;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.contract.leave.LeaveEvent.LeaveGranted;
import io.hrsystem.contract.leave.LotId;
import io.hrsystem.contract.leave.LotKind;
import io.hrsystem.contract.operations.ReplayId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.platform.positions.Positions;
import io.hrsystem.query.platform.projections.ProjectedTable;
import io.hrsystem.query.platform.projections.ProjectionGroups;
import io.hrsystem.query.platform.projections.rebuild.Progress;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Client.Answer;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Days;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.Run;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import io.hrsystem.testserver.TenantTables;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningService
class ViewsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final String NAMES = "{ employees(asOf: \"2026-03-02\") { edges { node { name } } } }";
    private static final String SUPER_ADMIN = "test-SUPER_ADMIN";

    private final Feed feed;
    private final Client client;
    private final Views views;
    private final ProjectionGroups groups;
    private final Positions positions;
    private final TestDatabases databases;
    private final HikariDataSource app;
    private final JdbcClient read;
    private final JdbcClient command;
    private final Company company;

    ViewsTest(
            Feed feed,
            Client client,
            Views views,
            ProjectionGroups groups,
            Positions positions,
            TestDatabases databases,
            HikariDataSource app) {
        this.feed = feed;
        this.client = client;
        this.views = views;
        this.groups = groups;
        this.positions = positions;
        this.databases = databases;
        this.app = app;
        this.read = JdbcClient.create(databases.read().system());
        this.command = JdbcClient.create(databases.command().system());
        this.company = Company.active(feed, client, "Acme");
    }

    @Test
    void aViewIsWhatTheReadModelsWereThen() {
        var live = new LinkedHashMap<GlobalPosition, Map<String, String>>();
        var anna = company.hire("1", "Anna");
        note(company.checkIn(anna, MONDAY, "09:00"), live);
        // what is parked elsewhere is in the audit trail
        note(company.checkOut(EmployeeId.next(), MONDAY, "18:00", 480), live);
        note(company.checkOut(anna, MONDAY, "18:00", 480), live);
        var sales = company.found(company.root(), "Sales");
        note(company.lead(sales, anna), live);
        note(
                company.happen(new EmployeeTransferred(anna, ChangeId.next(), sales, LocalDate.of(2026, 2, 1), null)),
                live);
        note(new Days(feed, List.of(company.id()), 20).happen(0, 2, 3), live);

        assertThat(Set.copyOf(live.values())).hasSize(live.size()).hasSizeGreaterThan(4);
        live.forEach((position, then) -> {
            var id = build(position, groups.names());
            assertThat(checksums(schema(id))).isEqualTo(then);
            views.remove(id);
        });
        assertThat(TenantTables.faults(databases.read().superuser())).isEmpty();
    }

    @Test
    void readsThatNameItAreAnsweredFromItAndOthersAsBefore() throws Exception {
        var then = company.hire(EmployeeId.next(), "1", "Anna");
        company.lead(company.root(), EmployeeId.next());
        var now = company.hire(EmployeeId.next(), "2", "Berta");
        var view = build(then, groups.names());
        var hr = client.tokens().of(company.id(), HR_MANAGER);
        awaitPosition(now);

        for (var round = 0; round < 8; round++) {
            assertThat(names(ask(hr, NAMES, view))).containsExactly("Anna");
            assertThat(names(client.ask(hr, NAMES))).containsExactly("Anna", "Berta");
        }
        assertThat(names(ask(client.tokens().superAdmin(), NAMES, view))).containsExactly("Anna");
        assertThat(names(ask(hr, "{ employees { edges { node { name } } } }", view)))
                .containsExactly("Anna");
        var board = ask(hr, "{ attendanceBoard(date: \"2026-03-02\") { headcount } }", view);
        assertThat(board.<Integer>at("attendanceBoard.headcount")).isOne();
        assertThat(export(hr, view)).contains("Anna").doesNotContain("Berta");
        // nested: batches have the view too
        var root = ask(hr, "{ tenant { companyName rootDepartment { name head { name } } } }", view);
        assertThat(root.<Object>at("tenant.rootDepartment.head")).isNull();
        assertThat(searchPaths()).containsOnly("\"$user\", public");
        assertThat(records(view))
                .contains(
                        "REPLAY_READ test-HR_MANAGER %s: employees".formatted(view),
                        "REPLAY_READ test-SUPER_ADMIN %s: employees".formatted(view),
                        "DOWNLOAD test-HR_MANAGER %s: employees.csv".formatted(view));
    }

    @Test
    void leaveIsWhatThereWasThen() {
        var anna = EmployeeId.next();
        company.hire(anna, "1", "Anna");
        var then = granted(anna);
        var now = granted(anna);
        var view = build(then, groups.names());
        var hr = client.tokens().of(company.id(), HR_MANAGER);
        awaitPosition(now);
        var balance = "{ leaveBalance(employeeId: \"%s\") { minutes } approvals { edges { cursor } } }".formatted(anna);
        assertThat(ask(hr, balance, view).<Integer>at("leaveBalance.minutes")).isEqualTo(480);
        assertThat(client.ask(hr, balance).<Integer>at("leaveBalance.minutes")).isEqualTo(960);
    }

    @Test
    void payslipsAreWhatTheyWereThen() {
        var anna = EmployeeId.next();
        company.hire(anna, "1", "Anna");
        var run = Run.regular(company, YearMonth.of(2026, 3));
        var then = run.pay(run.payslip(anna, 1, Run.earning("BASE", "기본급", "Base pay", 3_000_000)));
        run.pay(run.payslip(anna, 2, Run.earning("BASE", "기본급", "Base pay", 3_100_000)));
        var now = run.finalised();
        var view = build(then, groups.names());
        awaitPosition(now);
        var payslip =
                "{ payslip(employeeId: \"%s\", month: \"2026-03\") { net state } payrollRuns { edges { node { state } } } }"
                        .formatted(anna);
        var admin = client.tokens().of(company.id(), TENANT_ADMIN);
        var past = ask(admin, payslip, view);
        assertThat(past.<Integer>at("payslip.net")).isEqualTo(3_000_000);
        assertThat(past.<String>at("payslip.state")).isEqualTo("DRAFT");
        assertThat(past.<List<String>>at("payrollRuns.edges[*].node.state")).containsExactly("DRAFT");
        var present = client.ask(admin, payslip);
        assertThat(present.<Integer>at("payslip.net")).isEqualTo(3_100_000);
        assertThat(present.<String>at("payslip.state")).isEqualTo("FINALISED");
        assertThat(ask(client.tokens().of(company.id(), HR_MANAGER), payslip, view)
                        .code())
                .isEqualTo("FORBIDDEN");
        var compared = "{ payrollComparison(month: \"2026-03\") { net: paid } }";
        assertThat(ask(admin, compared, view).code()).isEqualTo("NOT_IN_REPLAY");
    }

    private GlobalPosition granted(EmployeeId employee) {
        var lot = LotId.next();
        var end = LocalDate.of(2199, 12, 31);
        return feed.append(
                company.id(),
                StreamIds.leave(employee),
                new LeaveGranted(employee, lot, LotKind.BY_HAND, lot.value(), MONDAY, MONDAY, end, 480, null));
    }

    /** Its last day, by the clock of the company. */
    @Test
    void todayIsTheDayOfTheView() {
        var then = company.hire(EmployeeId.next(), "1", "Anna");
        awaitPosition(then);
        var view = build(then, groups.names());
        var superuser = JdbcClient.create(databases.read().superuser());
        superuser
                .sql("SELECT open_view(?, '2026-03-01 15:30Z')")
                .param(schema(view))
                .query()
                .listOfRows();

        assertThat(superuser
                        .sql("SELECT %s.moment()::text = '2026-03-01 15:30Z'::timestamptz::text"
                                .formatted(schema(view)))
                        .query(Boolean.class)
                        .single())
                .isTrue();
        var day = read.sql("SELECT %s.today_of('nobody')".formatted(schema(view)))
                .query(LocalDate.class)
                .single();
        assertThat(day).isEqualTo(MONDAY);
    }

    @Test
    void onlyStaffOfTheCompanyAndWhoAskedForItMayReadIt() {
        var then = company.hire(EmployeeId.next(), "1", "Anna");
        var view = build(then, groups.names());
        var other = Company.active(feed, client, "Hanbit");
        var tokens = client.tokens();

        for (var role : List.of(TENANT_ADMIN, HR_MANAGER))
            assertThat(names(ask(tokens.of(company.id(), role), NAMES, view))).containsExactly("Anna");
        for (var role : List.of(PAYROLL_MANAGER, Role.MANAGER, EMPLOYEE, Role.KIOSK))
            assertGone(ask(tokens.of(company.id(), role), NAMES, view));
        assertGone(ask(tokens.of(other.id(), TENANT_ADMIN), NAMES, view));
        assertGone(ask(tokens.superAdmin(), NAMES, build(then, "another super admin")));
        assertGone(ask(tokens.superAdmin(), NAMES, ReplayId.next()));
        var malformed = client.ask(tokens.superAdmin(), NAMES, Map.of("HR-Replay", "yesterday"));
        assertThat(malformed.status()).isEqualTo(400);
    }

    @Test
    void whatIsNotInItIsRefused() {
        var then = company.hire(EmployeeId.next(), "1", "Anna");
        awaitPosition(then);
        var hr = client.tokens().of(company.id(), HR_MANAGER);
        var admin = client.tokens().of(company.id(), TENANT_ADMIN);
        var attendance = build(then, List.of("attendance"));

        assertThat(ask(hr, NAMES, attendance).code()).isEqualTo("NOT_IN_REPLAY");
        assertThat(ask(hr, "{ me { actor } }", attendance).code()).isEqualTo("NOT_IN_REPLAY");
        // who is let in is only known for now
        assertThat(ask(admin, "{ accounts { edges { cursor } } }", build(then, groups.names()))
                        .code())
                .isEqualTo("NOT_IN_REPLAY");
        // and whatever forgets to say so finds nothing
        try (var connection = app.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET search_path = " + schema(attendance));
            assertThatThrownBy(() -> statement.execute("SELECT FROM employee_version"))
                    .hasMessageContaining("does not exist");
            statement.execute("RESET search_path");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void untilItIsReadyAndAfterItWasRemovedThereIsNone() {
        var then = company.hire(EmployeeId.next(), "1", "Anna");
        var hr = client.tokens().of(company.id(), HR_MANAGER);
        var id = ReplayId.next();

        views.build(id, company.id(), SUPER_ADMIN, then, groups.names(), new Watched(() -> {
            assertThat(schemas(id)).isOne();
            assertGone(ask(hr, NAMES, id));
        }));
        assertThat(names(ask(hr, NAMES, id))).containsExactly("Anna");
        // as a node does that takes over what another has left half done
        views.build(id, company.id(), SUPER_ADMIN, then, groups.names(), Progress.NONE);
        assertThat(names(ask(hr, NAMES, id))).containsExactly("Anna");

        views.remove(id);
        assertGone(ask(hr, NAMES, id));
        assertThat(schemas(id)).isZero();

        assertThatThrownBy(() -> views.build(id, company.id(), SUPER_ADMIN, then, groups.names(), new Watched(() -> {
                    throw new CancellationException();
                })))
                .isInstanceOf(CancellationException.class);
        assertThat(schemas(id)).isZero();
    }

    @Test
    void anInstantIsThePositionOfTheLastEventUntilThen() {
        var then = company.hire(EmployeeId.next(), "1", "Anna");
        var at = command.sql("SELECT recorded_at FROM event WHERE xid = ? AND pos = ?")
                .params(then.xid(), then.pos())
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single();
        company.hire(EmployeeId.next(), "2", "Berta");

        for (var each : List.of(at, at.plusNanos(1))) {
            var id = build(views.positionOf(each), groups.names());
            assertThat(names(ask(client.tokens().of(company.id(), HR_MANAGER), NAMES, id)))
                    .containsExactly("Anna");
        }
        var before = build(views.positionOf(at.minusNanos(1_000)), groups.names());
        assertThat(names(ask(client.tokens().of(company.id(), HR_MANAGER), NAMES, before)))
                .isEmpty();
        assertThat(views.positionOf(Instant.EPOCH).compareTo(then)).isNegative();
    }

    private void note(GlobalPosition position, Map<GlobalPosition, Map<String, String>> live) {
        awaitPosition(position);
        live.put(position, checksums("public"));
    }

    /** Of the company's rows in each table of the read side. */
    private Map<String, String> checksums(String schema) {
        var checksums = new TreeMap<String, String>();
        groups.projections()
                .flatMap(ProjectedTable::tables)
                .filter(it -> it.function() == null)
                .forEach(it -> checksums.put(it.name(), checksum(schema + "." + it.name())));
        return checksums;
    }

    private String checksum(String table) {
        return read.sql("""
            SELECT count(*) || ' ' || md5(coalesce(string_agg(row::text, '\n' ORDER BY row::text COLLATE "C"), ''))
              FROM %s AS row WHERE tenant_id = ?
            """.formatted(table))
                .param(company.id().value())
                .query(String.class)
                .single();
    }

    private ReplayId build(GlobalPosition upTo, List<String> names) {
        var id = ReplayId.next();
        views.build(id, company.id(), SUPER_ADMIN, upTo, names, Progress.NONE);
        return id;
    }

    private ReplayId build(GlobalPosition upTo, String requestedBy) {
        var id = ReplayId.next();
        views.build(id, company.id(), requestedBy, upTo, groups.names(), Progress.NONE);
        return id;
    }

    private Answer ask(String token, String query, ReplayId view) {
        return client.ask(token, query, Map.of("HR-Replay", view.value()));
    }

    private static List<String> names(Answer answer) {
        return answer.at("employees.edges[*].node.name");
    }

    private static void assertGone(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("REPLAY_GONE");
    }

    private String export(String token, ReplayId view) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/exports/employees.csv".formatted(client.port())))
                .header("Authorization", "Bearer " + token)
                .header("HR-Replay", view.value())
                .build();
        return client.http().send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** Of all connections of requests. */
    private List<String> searchPaths() throws Exception {
        var connections = new ArrayList<Connection>();
        var paths = new ArrayList<String>();
        try {
            for (var number = 0; number < app.getMaximumPoolSize(); number++) connections.add(app.getConnection());
            for (var connection : connections)
                try (var answer = connection.createStatement().executeQuery("SHOW search_path")) {
                    answer.next();
                    paths.add(answer.getString(1));
                }
        } finally {
            for (var connection : connections) connection.close();
        }
        return paths;
    }

    private List<String> records(ReplayId view) {
        return command.sql("SELECT kind || ' ' || actor || ' ' || what FROM access_log"
                        + " WHERE tenant_id = ? AND what LIKE ?")
                .params(company.id().value(), view + "%")
                .query(String.class)
                .list();
    }

    private int schemas(ReplayId id) {
        return read.sql("SELECT count(*) FROM pg_namespace WHERE nspname = ?")
                .param(schema(id))
                .query(Integer.class)
                .single();
    }

    private static String schema(ReplayId id) {
        return "view_" + id.value().replace("-", "");
    }

    private void awaitPosition(GlobalPosition position) {
        await().atMost(Duration.ofMinutes(1)).until(() -> positions.haveReached(groups.names(), position));
    }

    private record Watched(Runnable told) implements Progress {
        @Override
        public void total(long events) {}

        @Override
        public void done(long events) {
            told.run();
        }
    }
}
