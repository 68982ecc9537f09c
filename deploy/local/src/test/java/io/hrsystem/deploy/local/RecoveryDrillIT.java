package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.deploy.local.PunchLoad.Day;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The runbook's way back, as an operator goes it: somebody has destroyed the events of a company while the others worked.
 * {@link RestoreIT} has its twin under Axon's own store.
 */
class RecoveryDrillIT {
    private static final String RECOVERY = """
        { recovery { lastCommonPosition ledgerPosition lostEvents { count byTenant { tenantId count } }
            decisions { kind target state } healed { projection events seconds } checks { name ok detail } } }\
        """;
    private static final String LATE = "admin@drill-late.example";

    /** The ledger follows within a second. */
    private static final Duration LEDGER = Duration.ofSeconds(2);

    private final RunningSystem system = RunningSystem.get();
    private final Store store = new Store(system);
    private final Laps laps = new Laps();

    @Test
    void theMistakeIsUndoneAndNothingElse() throws Exception {
        var working = Company.onboarded(system, "drill-working").lookingFarBack(system);
        var destroyed = Company.onboarded(system, "drill-destroyed");
        var unpaid = Company.onboarded(system, "drill-unpaid");
        var ended = Company.onboarded(system, "drill-ended");
        hired(ended, "1");
        var end = EndOfCompany.by(system);
        end.terminate(ended.tenant());
        var people = List.of(hired(working, "1"), hired(working, "2"));
        hired(destroyed, "1");
        var events = store.events(destroyed.tenant());
        Set<Day> before;
        Instant to;
        String lost;
        String late;
        String certificate;
        var paper = system.data().resolveSibling("drill-certificate.json");
        try (var load = new PunchLoad(working.clock(), people)) {
            load.awaitProgress();
            before = Set.copyOf(load.acknowledged());
            // its welcome mail is sent after the point
            late = Company.register(system.superAdmin(), "drill-late", LATE);
            to = Instant.now();
            load.awaitProgress();
            lost = working.hire("3").position();
            suspend(unpaid);
            certificate = end.end(ended.tenant());
            fetch(end, certificate, paper);
            store.destroyEvents(destroyed.tenant());
            await().atMost(Duration.ofMinutes(1)).until(() -> mailsToLate() == 1);
            Trial.rest(LEDGER);
            load.stop();
        }

        goBack(to, working, people.getFirst());

        assertErased(ended.tenant());
        var again = system.data().resolveSibling("drill-certificate-again.json");
        fetch(EndOfCompany.by(system), certificate, again);
        assertThat(again).hasSameBinaryContentAs(paper);
        assertThat(store.attendance(working.tenant()).keySet()).containsAll(streams(before));
        assertThat(store.events(destroyed.tenant())).isEqualTo(events);
        assertThat(unpaid.hr()
                        .graphql("{ departments { name } }", Map.of(), "")
                        .body()
                        .toString())
                .contains("TENANT_SUSPENDED");
        assertThat(working.hr()
                        .graphql("{ departments { name } }", Map.of(), lost)
                        .body()
                        .toString())
                .contains("POSITION_OF_LOST_HISTORY");
        Company.awaitOnboarded(system.superAdmin(), late);
        try (var load = new PunchLoad(working.clock(), people)) {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> load.acknowledged().containsAll(before));
            load.awaitProgress();
            new Oracle(system, working, people).check(load.stop());
        }
        var live = store.readModels();
        var rebuilt = Nodes.door(system, "query-service", "--rebuild", "all");
        assertThat(rebuilt.exit()).as(rebuilt.text()).isZero();
        assertThat(store.readModels()).isEqualTo(live);
        assertThat(mailsToLate()).isOne();
    }

    private void goBack(Instant to, Company working, String employee) throws Exception {
        laps.begin();
        system.pressCtrlC();
        laps.done("stop");
        var restored = Shell.run("deploy/local/restore", "--data", system.data(), "--to", to);
        assertThat(restored.exit()).as(restored.text()).isZero();
        laps.done("restore");
        system.startAgain("--no-cache");
        laps.done("start");
        assertThat(system.console().indexOf("MAINTENANCE: restored to " + to))
                .isBetween(0, system.console().indexOf("HR system is ready"));
        var refused = working.clock().post("/api/attendance/check-in", Map.of("employeeId", employee));
        assertThat(refused.text("code")).as(refused.toString()).isEqualTo("MAINTENANCE");
        var report = greenReport();
        laps.done("checks green");
        assertThat(maintenance("NORMAL").status()).isEqualTo(200);
        laps.done("NORMAL");
        System.out.printf("%s%n%s%n%s%n", laps, restored.text(), report);
        assertThat(report.at("/lostEvents/count").asInt()).isPositive();
        assertThat(report.path("decisions").toString()).contains("APPLIED");
    }

    /** What is red keeps the system in maintenance. */
    private JsonNode greenReport() throws IOException {
        return await().atMost(Duration.ofMinutes(2)).until(this::report, report -> {
            var red = report.path("checks")
                    .valueStream()
                    .filter(it -> !it.path("ok").asBoolean());
            return report.path("checks").size() == 6 && red.findAny().isEmpty();
        });
    }

    private void fetch(EndOfCompany end, String certificate, Path file) throws Exception {
        var path = "/certificates/%s.json".formatted(certificate);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> end.fetch(path, system.ports().query(), file) == 200);
    }

    private void assertErased(String tenant) throws IOException {
        assertThat(store.events(tenant)).isEmpty();
        assertThat(store.superuser("keys")
                        .sql("SELECT count(*) FROM tenant_key WHERE tenant_id = ?")
                        .param(tenant)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private JsonNode report() throws IOException {
        return system.superAdmin().graphql(RECOVERY, Map.of(), "").body().at("/data/recovery");
    }

    private Client.Answer maintenance(String mode) throws IOException {
        return system.superAdmin().put("/api/admin/maintenance", Map.of("mode", mode, "reason", "drill"));
    }

    private void suspend(Company company) throws IOException {
        var path = "/api/admin/tenants/%s/suspend".formatted(company.tenant());
        var answer = system.superAdmin().post(path, Map.of("reason", "drill"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private long mailsToLate() throws IOException {
        try (var mails = Files.list(system.data().resolve("mail"))) {
            var count = 0;
            for (var mail : mails.filter(it -> it.toString().endsWith(".eml")).toList())
                if (Files.readString(mail).contains(LATE)) count++;
            return count;
        }
    }

    private static Set<String> streams(Set<Day> days) {
        var streams = new HashSet<String>();
        for (var day : days) streams.add(StreamIds.attendance(new EmployeeId(day.employeeId()), day.date()));
        return streams;
    }

    private static String hired(Company company, String number) throws IOException {
        return company.hire(number).employeeId();
    }
}
