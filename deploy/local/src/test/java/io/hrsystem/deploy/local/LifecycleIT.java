package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LifecycleIT {
    private final RunningSystem system = RunningSystem.get();

    @Test
    void ctrlCLeavesNoProcessAndTheNextStartFindsEverything() throws Exception {
        var company = Company.onboarded(system, "lasting");
        var anna = company.hire("E-001");
        assertThat(system.processes()).hasSizeGreaterThan(4);
        assertThat(system.process("query-service").info().commandLine().orElseThrow())
                .contains(RunningSystem.SHORT_LIFE);

        system.pressCtrlC();
        assertThat(system.console()).endsWith("Stopped\n").doesNotContain("is gone");
        await().untilAsserted(() -> assertThat(system.processes()).isEmpty());
        var token = Shell.run("deploy/local/token", "--data", system.data());
        assertThat(token.exit()).isOne();
        assertThat(token.text())
                .contains("does not answer on port " + system.ports().base());

        system.startAgain("--no-cache", "--demo");
        assertThat(system.console()).containsSubsequence("The demo company has been loaded", "HR system is ready");
        var employee = company.hr()
                .graphql("query($id: ID!) { employee(id: $id) { name } }", Map.of("id", anna.employeeId()), "");
        assertThat(employee.body().at("/data/employee/name").asString()).isEqualTo("김안나");
        assertThat(system.superAdmin().token()).isNotEmpty();
    }

    @Test
    void aSecondSystemOnTheSameDataIsRefused() {
        var second = Shell.run("deploy/local/run", "--no-build", "--data", system.data());
        assertThat(second.exit()).isOne();
        assertThat(second.text())
                .contains("Another HR system runs on " + system.data())
                .contains("--data");
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        var other = system.data().resolveSibling("other");
        var second = Shell.run(
                "deploy/local/run",
                "--no-build",
                "--data",
                other,
                "--port-base",
                system.ports().base());
        assertThat(second.exit()).isOne();
        assertThat(second.text())
                .contains("Port %d (command-service) is taken"
                        .formatted(system.ports().base()))
                .contains("--port-base");
    }

    @Test
    void aDamagedDatabaseFolderIsNamed() throws Exception {
        var other = system.data().resolveSibling("damaged");
        var postgres = Files.createDirectories(other.resolve("postgres/read/data"));
        Files.createFile(postgres.resolve("half-a-restore"));
        var second = Shell.run(
                "deploy/local/run",
                "--no-build",
                "--data",
                other,
                "--port-base",
                Ports.free().base());
        assertThat(second.exit()).isOne();
        assertThat(second.text()).contains(postgres.toString()).contains("choose another data folder");
    }

    @Test
    void dataOfAnEarlierVersionIsRefused() throws Exception {
        var old = system.data().resolveSibling("old");
        Files.createDirectories(old.resolve("postgres/data"));
        var second = Shell.run("deploy/local/run", "--no-build", "--data", old);
        assertThat(second.exit()).isOne();
        assertThat(second.text())
                .isEqualTo(
                        "The data in %s is of an earlier version, which kept everything in one PostgreSQL: choose a"
                                + " new folder with --data DIR.",
                        old);
    }

    @Test
    void unknownOptionsAreRefusedWithoutAStart() {
        assertThat(Shell.run("deploy/local/run", "--demos").text()).contains("Unknown option --demos");
        assertThat(Shell.run("deploy/local/run", "--port-base", "many").text()).contains("needs a number");
        assertThat(Shell.run("deploy/local/token", "--nothing").text()).contains("Unknown option --nothing");
    }
}
