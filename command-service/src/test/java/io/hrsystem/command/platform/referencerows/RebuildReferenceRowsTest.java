package io.hrsystem.command.platform.referencerows;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.CommandService;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As an operator does it: the jar, an argument, an exit code. */
class RebuildReferenceRowsTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final List<String> DAMAGE = List.of(
            "DELETE FROM claim_period WHERE tenant_id = :tenant AND kind = 'EMPLOYEE_NUMBER'",
            "DELETE FROM claim WHERE tenant_id = :tenant AND kind = 'ACCOUNT_EMAIL'",
            "INSERT INTO claim VALUES (:tenant, 'ACCOUNT_EMAIL', 'nobody@company.example', 'nobody')",
            "INSERT INTO claim_period VALUES (:tenant, 'EMPLOYEE_EMAIL', 'x', 'nobody', '2026-01-01', NULL, 'nobody')",
            "DELETE FROM fact WHERE tenant_id = :tenant AND fact IN ('HIRED', 'EMAIL', 'LEFT', 'FOUNDED')",
            "DELETE FROM employment_period WHERE tenant_id = :tenant",
            "DELETE FROM claim WHERE tenant_id = 'platform' AND owner = :tenant",
            "UPDATE settings_period SET settings = '{}' WHERE tenant_id = :tenant",
            "DELETE FROM fact WHERE tenant_id = :tenant AND fact = 'WEEK'",
            "DELETE FROM schedule_period WHERE tenant_id = :tenant",
            "DELETE FROM department WHERE tenant_id = :tenant",
            "INSERT INTO department VALUES (:tenant, 'nowhere')",
            "UPDATE roster SET open_work_date = NULL, open_since = NULL WHERE tenant_id = :tenant",
            "UPDATE tenant_gate SET status = 'SUSPENDED', version = 99 WHERE tenant_id = :tenant");

    @TempDir
    private Path folder;

    record Ended(int code, String output) {}

    @AfterEach
    void backToNormal() {
        switchTo("NORMAL");
    }

    @Test
    void whatTheEventsSayIsWhatWasThere() throws Exception {
        var company = Company.onboard(SERVICE);
        company.kiosk().post("/api/attendance/check-in", Map.of("employeeId", company.hire("R-1")));
        rehire(company, company.hire("R-2"));
        var before = rows(company.tenant());
        switchTo("MAINTENANCE");
        for (var damage : DAMAGE)
            SERVICE.database().sql(damage).param("tenant", company.tenant()).update();
        assertThat(rows(company.tenant())).isNotEqualTo(before);

        var ended = run("--rebuild-reference-rows");

        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.output()).contains(company.tenant() + ": rebuilt from ", "companies rebuilt, 0 failed.");
        assertThat(rows(company.tenant())).isEqualTo(before);
        switchTo("NORMAL");
        assertThat(company.hr().post("/api/employees", company.hiring("R-2")).text("code"))
                .isEqualTo("EMPLOYEE_NUMBER_TAKEN");
    }

    private static void rehire(Company company, String employee) {
        var path = "/api/employees/" + employee;
        var ended = company.hr().post(path + "/terminate", Map.of("lastDay", "2026-06-30", "reason", "RETIRED"));
        assertThat(ended.status()).as(ended.raw().body()).isEqualTo(200);
        var again = Map.of("hiredOn", "2026-09-01", "departmentId", company.rootDepartment());
        assertThat(company.hr().post(path + "/rehire", again).status()).isEqualTo(201);
    }

    @Test
    void nothingIsTouchedUnlessTheSystemIsInMaintenance() throws Exception {
        var tenant = Company.register(SERVICE);
        SERVICE.database()
                .sql("DELETE FROM department WHERE tenant_id = ?")
                .param(tenant)
                .update();
        var before = rows(tenant);

        var ended = run("--rebuild-reference-rows");

        assertThat(ended.code()).as(ended.output()).isEqualTo(1);
        assertThat(ended.output()).contains("Reference rows are rebuilt in MAINTENANCE only, and the mode is NORMAL.");
        assertThat(rows(tenant)).isEqualTo(before);
    }

    @Test
    void anArgumentThatNobodyKnowsIsMisuse() throws Exception {
        var ended = run("--rebild-reference-rows");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.output())
                .contains("Unknown argument", "--rebild-reference-rows", "--migrate, --rebuild-reference-rows");
    }

    private Ended run(String argument) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                CommandService.class.getName(),
                argument));
        line.addAll(SERVICE.arguments());
        var output = folder.resolve("output");
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Ended(process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly();
        }
    }

    private static void switchTo(String mode) {
        var switched = SERVICE.superAdmin().put("/api/admin/maintenance", Map.of("mode", mode, "reason", "drill"));
        assertThat(switched.status()).isEqualTo(200);
    }

    private static List<String> rows(String tenant) {
        return ReferenceRowsRebuildTest.rows(SERVICE, tenant);
    }
}
