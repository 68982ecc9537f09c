package io.hrsystem.query.batch;

import static io.hrsystem.contract.identity.Role.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.PastRun;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningService
class BatchRunTest {
    private static final String FIELDS =
            "id jobName businessDate tenantId state startedBy reason total done failed skipped"
                    + " failures { tenantId subject class error } forceOf { id }";

    private final Client client;
    private final JdbcClient command;
    private final PastRun runs;
    private final String company = TenantId.next().value();

    BatchRunTest(Client client, TestDatabases databases) {
        this.client = client;
        this.runs = PastRun.in(databases);
        this.command = JdbcClient.create(databases.command().superuser());
    }

    @Test
    void itIsToldAsItIsAtTheMoment() {
        var before = runs.of("", true);
        var run = runs.of(before, false);
        companies(run, "RUNNING", "WAITING", "DONE");

        assertThat(ask(run).<Map<String, Object>>at("batchRun"))
                .containsEntry("jobName", "AttdClosing")
                .containsEntry("businessDate", "2026-03-04")
                .containsEntry("tenantId", null)
                .containsEntry("state", "RUNNING")
                .containsEntry("startedBy", "schedule")
                .containsEntry("total", 3)
                .containsEntry("done", 1)
                .containsEntry("forceOf", Map.of("id", before));
        assertThat(ask(Ids.next()).<Object>at("batchRun")).isNull();
    }

    @Test
    void whatFailedIsNamed() {
        var run = runs.of("", true);
        companies(run, "DONE", "SKIPPED", "FAILED");
        command.sql("INSERT INTO batch_ledger (tenant_id, job, business_date, subject, run_id, outcome,"
                        + " failure_class, error) VALUES (?, 'AttdClosing', '2026-03-04', 'e1', ?, 'FAILED',"
                        + " 'DATA', 'NOT_FOUND')")
                .params(company, run)
                .update();

        var told = ask(run);
        assertThat(told.<String>at("batchRun.state")).isEqualTo("COMPLETED_WITH_FAILURES");
        assertThat(told.<List<Map<String, Object>>>at("batchRun.failures"))
                .containsExactly(Map.of("tenantId", company, "subject", "e1", "class", "DATA", "error", "NOT_FOUND"));
        var failed = runs.of("", true);
        companies(failed, "FAILED");
        assertThat(ask(failed).<String>at("batchRun.state")).isEqualTo("FAILED");
    }

    @Test
    void nobodyOfACompanyIsTold() {
        var admin = client.tokens().of(TenantId.next(), TENANT_ADMIN);
        assertThat(client.ask(admin, "{ batchRun(id: \"%s\") { id } }".formatted(runs.of("", true)))
                        .code())
                .isEqualTo("FORBIDDEN");
    }

    private Client.Answer ask(String run) {
        return client.ask(client.tokens().superAdmin(), "{ batchRun(id: \"%s\") { %s } }".formatted(run, FIELDS));
    }

    private void companies(String run, String... states) {
        for (var state : states)
            command.sql("INSERT INTO batch_company VALUES (?, ?, 'AttdClosing', '2026-03-04', ?, now())")
                    .params(TenantId.next().value(), run, state)
                    .update();
    }
}
