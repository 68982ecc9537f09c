package io.hrsystem.query.platform.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.platform.AdminProcesses;
import io.hrsystem.query.QueryService;
import io.hrsystem.query.platform.positions.Positions;
import io.hrsystem.query.platform.projections.live.LiveProcessors;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Days;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.ReadModel;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Started as an operator does it, while the service of this test goes on. */
@RunningService
class DoorTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final Feed feed;
    private final LiveProcessors processors;
    private final Positions positions;
    private final TestDatabases databases;
    private final ReadModel readModel;
    private final Company company;

    private record Said(int exitCode, String text) {}

    DoorTest(Feed feed, Client client, LiveProcessors processors, Positions positions, TestDatabases databases) {
        this.feed = feed;
        this.processors = processors;
        this.positions = positions;
        this.databases = databases;
        this.readModel = new ReadModel(databases.read().system());
        this.company = Company.active(feed, client, "Acme");
    }

    @Test
    void allIsRebuiltByAProcessOfItsOwnWhileEventsArriveAndTheServiceGoesOn() throws Exception {
        var days = new Days(feed, List.of(company.id()), 40);
        company.hire(EmployeeId.next(), "1", "Anna");
        awaitPosition(days.happen(0, 5, 4));
        damageEverything();
        var done = new AtomicBoolean();
        var writing = CompletableFuture.supplyAsync(() -> {
            var last = GlobalPosition.ORIGIN;
            for (var day = 5; !done.get(); day++) {
                last = days.happen(day, 1, day);
                // no faster than they are applied: a rebuild that never catches up is another matter
                awaitPosition(last);
            }
            return last;
        });

        var said = process("--rebuild", "all");
        done.set(true);

        assertThat(said.text)
                .contains(
                        "Rebuilding accounts, attendance, audit, clients, employees, gate, imports, leave, operations,"
                                + " organisation, payroll, replays, tenants from all events")
                .containsPattern("attendance is live after [0-9.]+ s: [0-9,]+ events made [0-9,]+ rows")
                .containsPattern("employees is live after [0-9.]+ s")
                .containsPattern("[0-9,]+ events were read in [0-9.]+ s\\.");
        assertThat(said.exitCode).isZero();
        awaitPosition(writing.get());
        awaitPosition(company.hire(EmployeeId.next(), "2", "Berta"));
        assertThat(readModel.count("employee_version WHERE position = 'damaged'"))
                .isZero();
        assertThat(readModel.count("employee_version WHERE name = 'Berta' AND status = 'ACTIVE' AND tenant_id = '%s'"
                        .formatted(company.id())))
                .isOne();
        // what is live now is what all events make, each of them once
        var live = readModel.checksums();
        assertThat(inThisProcess("--rebuild", "all").exitCode).isZero();
        assertThat(readModel.checksums()).isEqualTo(live);
    }

    @Test
    void parkedStreamsAreTriedAgainByAProcessOfItsOwn() throws Exception {
        var anna = EmployeeId.next();
        var berta = EmployeeId.next();
        var owner = JdbcClient.create(databases.read().owner());
        owner.sql("ALTER TABLE attendance_day ADD CONSTRAINT not_anna CHECK (employee_id <> '%s')".formatted(anna))
                .update();
        company.checkIn(anna, MONDAY, "09:00");
        company.checkOut(anna, MONDAY, "12:00", 180);
        company.checkOut(berta, MONDAY, "12:00", 180);
        await().until(() -> parked() >= 3);
        owner.sql("ALTER TABLE attendance_day DROP CONSTRAINT not_anna").update();

        var said = process("--retry-parked", "attendance");

        assertThat(said.text)
                .containsPattern("[0-9]+ streams of attendance are parked\\.")
                .contains("stays parked after 0 events: there is no row")
                .containsPattern("[0-9,]+ events were applied in [0-9.]+ s: [0-9]+ streams are not parked any longer");
        assertThat(said.exitCode).isZero();
        assertThat(readModel.count(
                        "parked_event WHERE stream_id = '%s'".formatted(StreamIds.attendance(berta, MONDAY))))
                .isOne();
        assertThat(readModel.count("attendance_day WHERE employee_id = '%s' AND version = 2".formatted(anna)))
                .isOne();
        company.checkIn(anna, MONDAY, "13:00");
        await().until(() ->
                readModel.count("attendance_day WHERE employee_id = '%s' AND version = 3".formatted(anna)) == 1);
    }

    @Test
    void whoAsksForAGroupThatThereIsNotGetsTheListOfThoseThereAre() {
        var said = inThisProcess("--rebuild", "attendence");
        assertThat(said.text)
                .contains("There is no group of projections 'attendence'.")
                .contains("There are accounts, attendance, audit, clients, employees, gate, imports, leave, operations,"
                        + " organisation, payroll, replays, tenants, and 'all'");
        assertThat(said.exitCode).isEqualTo(2);
        assertThat(inThisProcess("--retry-parked", "all").exitCode).isEqualTo(2);
        assertThat(inThisProcess("--rebuild").text).contains("--rebuild needs the name of a group");
    }

    @Test
    void whoAsksForARebuildThatIsRunningIsTold() throws Exception {
        try (var other = databases.read().system().getConnection();
                var statement = other.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtextextended('rebuild employees', 0))");
            var said = inThisProcess("--rebuild=all");
            statement.execute("SELECT pg_advisory_unlock_all()");
            assertThat(said.text).contains("A rebuild of employees is running. Nothing has been done.");
            assertThat(said.exitCode).isOne();
        }
    }

    private void damageEverything() {
        var system = JdbcClient.create(databases.read().system());
        system.sql("UPDATE employee_version SET position = 'damaged'").update();
        system.sql("DELETE FROM attendance_day WHERE recognised_minutes > 450").update();
    }

    private int parked() {
        return readModel.count("parked_event WHERE tenant_id = '%s'".formatted(company.id()));
    }

    private Said process(String... door) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                QueryService.class.getName()));
        command.addAll(arguments(door));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Said(process.waitFor(), text);
    }

    private Said inThisProcess(String... door) {
        var text = new ByteArrayOutputStream();
        var doors = new AdminProcesses(
                Map.of(Door.REBUILD.argument(), Door.REBUILD, Door.RETRY_PARKED.argument(), Door.RETRY_PARKED));
        var exitCode = doors.run(
                        new PrintStream(text, true, UTF_8), arguments(door).toArray(String[]::new))
                .orElseThrow();
        return new Said(exitCode, text.toString(UTF_8));
    }

    private List<String> arguments(String... door) {
        var arguments = new ArrayList<String>();
        databases.properties().forEach((key, value) -> arguments.add("--%s=%s".formatted(key, value)));
        arguments.addAll(Arrays.asList(door));
        return arguments;
    }

    private void awaitPosition(GlobalPosition position) {
        await().atMost(Duration.ofMinutes(1)).until(() -> positions.haveReached(processors.names(), position));
    }
}
