package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** From the end of a contract to the paper that is left of it, beside a company that works. */
class EndOfCompanyIT {
    /** Where something of the company stays, each with a reason. */
    private static final Set<String> KEPT = Set.of(
            "command.access_log",
            "command.erased_rows",
            "command.event_purge",
            "command.seal_root",
            "command.tenant_gate",
            "read.erased_rows",
            "read.tenant_gate");

    private final RunningSystem system = RunningSystem.get();
    private final Store store = new Store(system);

    @Test
    void itsRecordsAreHandedOverItIsErasedAndACertificateIsLeft() throws Exception {
        var other = Company.onboarded(system, "staying");
        var company = Company.onboarded(system, "ending");
        other.hire("1");
        company.clock()
                .post(
                        "/api/attendance/check-in",
                        Map.of("employeeId", company.hire("1").employeeId()));
        var before = store.settledRowsOf(other.tenant());
        var end = EndOfCompany.by(system);

        end.terminate(company.tenant());
        var export = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> end.tenant(company.tenant()).at("/exports/0"),
                        it -> it.path("state").asString("").equals("DONE"));
        var records = file("records.zip");
        assertThat(end.fetch(
                        "/api/admin/exports/" + export.path("id").asString(),
                        system.ports().command(),
                        records))
                .isEqualTo(200);
        assertThat(company.hr().get("/api/nothing").status()).isBetween(400, 499);
        var certificate = end.end(company.tenant());

        assertThat(end.tenant(company.tenant()).isNull()).isTrue();
        var left = new TreeSet<String>();
        store.rowsOf(company.tenant()).forEach((table, rows) -> {
            if (!rows.startsWith("0 ")) left.add(table);
        });
        assertThat(KEPT).containsAll(left);
        assertThat(store.rowsOf(other.tenant())).isEqualTo(before);
        verify(end, certificate);
        var live = store.readModels();
        var rebuilt = Nodes.door(system, "query-service", "--rebuild", "all");
        assertThat(rebuilt.exit()).as(rebuilt.text()).isZero();
        assertThat(store.readModels()).isEqualTo(live);
        // what was its own is free
        assertThat(Company.onboarded(system, "ending").tenant()).isNotEqualTo(company.tenant());
    }

    private void verify(EndOfCompany end, String certificate) throws Exception {
        var json = file("certificate.json");
        var port = system.ports().query();
        assertThat(end.fetch("/certificates/%s.json".formatted(certificate), port, json))
                .isEqualTo(200);
        assertThat(end.fetch("/certificates/%s.pdf".formatted(certificate), port, file("certificate.pdf")))
                .isEqualTo(200);
        var verdict = Shell.run("deploy/local/verify", json);
        assertThat(verdict.exit()).as(verdict.text()).isZero();
        var bytes = Files.readAllBytes(json);
        bytes[bytes.length / 2] ^= 1;
        Files.write(json, bytes);
        assertThat(Shell.run("deploy/local/verify", json).exit()).isOne();
    }

    private Path file(String name) {
        return system.data().resolveSibling(name);
    }
}
