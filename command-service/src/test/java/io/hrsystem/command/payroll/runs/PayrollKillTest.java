package io.hrsystem.command.payroll.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.Api;
import io.hrsystem.command.batch.TrialNodes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose node is killed in the middle, and the next one too: nobody is paid twice, nobody is left out. */
@Tag("faults")
@SuppressWarnings("NullAway.Init") // JUnit sets them
class PayrollKillTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PEOPLE = 200;
    private static final int DEATHS = 3;

    @TempDir
    Path folder;

    private TrialNodes nodes;
    private String tenant;

    @BeforeEach
    void start() {
        nodes = new TrialNodes(folder);
    }

    @AfterEach
    void stop() throws InterruptedException {
        nodes.close();
    }

    @Test
    void whateverIsKilledTheRunEndsWithTheSameBytesAndNothingTwice() throws Exception {
        var port = start(0);
        var payroll = company(port);
        var run = payroll.post(PaidCompany.RUNS, Map.of("month", "2026-04")).text("runId");
        for (var death = 0; death < DEATHS; death++) {
            var enough = PEOPLE * (death + 1) / (DEATHS + 2);
            await().pollInterval(Duration.ofMillis(5))
                    .atMost(PATIENCE)
                    .until(() -> slips(run).size() >= enough);
            nodes.kill(death);
            assertThat(slips(run)).as("killed too late").hasSizeLessThan(PEOPLE);
            port = start(death + 1);
        }
        await().atMost(PATIENCE).until(() -> revision(run, "CALCULATED") == 1);

        var slips = slips(run);
        assertThat(slips).hasSize(PEOPLE).allMatch(it -> it.contains(" 0 "));
        assertThat(types(run))
                .containsExactly("PayrollRunStarted", "PayrollCalculationStarted", "PayrollRunCalculated");

        // undisturbed, by the same inputs: what differed would be another event
        var manager = TrialNodes.client(nodes.superAdmin(port), tenant, "PAYROLL_MANAGER");
        var again = manager.post(PaidCompany.RUNS + "/" + run + "/recalculate", Map.of());
        assertThat(again.status()).as(again.raw().body()).isEqualTo(202);
        await().atMost(PATIENCE).until(() -> revision(run, "CALCULATED") == 2);
        assertThat(slips(run)).isEqualTo(slips);
    }

    /** Pages of a few people, so that there is a middle. */
    private int start(int number) throws IOException {
        assertThat(number == 0 || !nodes.isAlive(number - 1)).isTrue();
        return nodes.start("--hr.payroll.page=5");
    }

    private Api.Client company(int port) throws IOException {
        var admin = nodes.superAdmin(port);
        tenant = nodes.register(admin);
        var hr = TrialNodes.client(admin, tenant, "HR_MANAGER");
        var payroll = TrialNodes.client(admin, tenant, "PAYROLL_MANAGER");
        var root = nodes.rootDepartment(tenant);
        for (var i = 0; i < PEOPLE; i++) {
            var person = Map.of(
                    "employeeNumber",
                    "K-" + i,
                    "name",
                    "김하나",
                    "email",
                    "k-" + i + "@company.example",
                    "departmentId",
                    root,
                    "hiredOn",
                    "2025-12-01");
            var hired = hr.post("/api/employees", person);
            assertThat(hired.status()).as(hired.raw().body()).isEqualTo(201);
            var pay = Map.of(
                    "kind", "MONTHLY", "amount", 3_000_000 + i, "weeklyMinutes", 2_400, "effectiveOn", "2025-12-01");
            PaidCompany.ok(payroll.post("/api/employees/" + hired.text("employeeId") + "/pay", pay));
        }
        return payroll;
    }

    private List<String> slips(String run) {
        return nodes.database()
                .sql("SELECT stream_id || ' ' || sequence || ' ' || payload::text FROM event WHERE tenant_id = ?"
                        + " AND stream_id LIKE 'payslip:' || ? || ':%' ORDER BY stream_id, sequence")
                .params(tenant, run)
                .query(String.class)
                .list();
    }

    private List<String> types(String run) {
        return nodes.database()
                .sql("SELECT split_part(payload_type, '.', 2) FROM event WHERE tenant_id = ? AND stream_id = ?"
                        + " ORDER BY sequence")
                .params(tenant, "payroll-run:" + run)
                .query(String.class)
                .list();
    }

    /** Zero if the run is not in that state. */
    private int revision(String run, String state) {
        return nodes.database()
                .sql("SELECT coalesce(max(revision), 0) FROM payroll_run WHERE tenant_id = ? AND run_id = ? AND"
                        + " state = ?")
                .params(tenant, run, state)
                .query(Integer.class)
                .single();
    }
}
