package io.hrsystem.deploy.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From a hire to what an auditor holds in hands. */
class PackageIT {
    private final RunningSystem system = RunningSystem.get();
    private final Path file = system.data().resolveSibling("package.zip");

    @Test
    void whatACompanyHasDoneIsFetchedAndVerifiedWithoutTheSystem() throws Exception {
        var company = Company.onboarded(system, "sealed");
        var anna = company.hire("E-001").employeeId();
        var admin = system.superAdmin();
        var today = LocalDate.now(ZoneId.of("Asia/Seoul")).toString();
        var asked = admin.post(
                "/api/admin/audit-packages",
                Map.of("tenantId", company.tenant(), "from", today, "to", today, "reason", "Inspection"));
        assertThat(asked.status()).as(asked.toString()).isEqualTo(202);

        await().until(() -> fetch(admin, asked.text("packageId")) == 200);
        var ledger = system.data().resolve("ledger");
        var verdict = Shell.run("deploy/local/verify", file, "--ledger", ledger);
        assertThat(verdict.exit()).as(verdict.text()).isZero();
        assertThat(verdict.text()).contains("Company " + company.tenant(), "Signed by the key ");

        var bytes = Files.readAllBytes(file);
        bytes[new String(bytes, ISO_8859_1).indexOf("employee:" + anna)] ^= 1;
        Files.write(file, bytes);
        var damaged = Shell.run("deploy/local/verify", file);
        assertThat(damaged.exit()).as(damaged.text()).isOne();
        assertThat(damaged.text()).containsPattern("NOT OK  Event [-0-9a-f]{36} ");
        assertThat(Shell.run("deploy/local/verify").exit()).isEqualTo(2);
    }

    private int fetch(Client admin, String id) throws IOException, InterruptedException {
        var address =
                "http://localhost:%d/audit-packages/%s".formatted(admin.ports().query(), id);
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + admin.token())
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofFile(file)).statusCode();
        }
    }
}
