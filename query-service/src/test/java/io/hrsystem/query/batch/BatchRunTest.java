package io.hrsystem.query.batch;

import static io.hrsystem.contract.identity.Role.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.Ids;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.batch.BatchEvent.BatchRunStarted;
import io.hrsystem.contract.batch.BatchReason;
import io.hrsystem.contract.batch.BatchRunId;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.PastRun;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private final Feed feed;
    private final JdbcClient command;
    private final PastRun runs;
    private final String company = TenantId.next().value();

    BatchRunTest(Feed feed, Client client, TestDatabases databases) {
        this.feed = feed;
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
    void theNewestAreListedFirstPageByPage() {
        var day = LocalDate.of(2031, 5, 1);
        var second = runs.of("Listed", day, "", true);
        var first = runs.of("Listed", day, second, true);
        var third = runs.of("Listed", day, "", true);
        for (var run : List.of(first, second, third)) start(run, day);
        var later = runs.of("Listed", day.plusDays(1), "", true);
        runs.of("Other", day.plusDays(1), "", true);
        companies(second, "DONE", "DONE");

        assertThat(listed("jobName: \"Listed\"")).containsExactly(later, third, second, first);
        assertThat(listed("jobName: \"Listed\", from: \"2031-05-02\"")).containsExactly(later);
        assertThat(listed("jobName: \"Listed\", to: \"2031-05-01\"")).containsExactly(third, second, first);
        assertThat(listed("from: \"2031-05-01\", to: \"2031-05-01\"")).containsExactly(third, second, first);
        assertThat(listed("jobName: \"Nothing\"")).isEmpty();

        var seen = new ArrayList<String>();
        var after = "";
        for (var more = true; more; ) {
            var page = page("jobName: \"Listed\", first: 1" + after);
            seen.addAll(page.<List<String>>at("batchRuns.edges[*].node.id"));
            after = ", after: \"%s\"".formatted(page.<String>at("batchRuns.pageInfo.endCursor"));
            more = page.at("batchRuns.pageInfo.hasNextPage");
        }
        assertThat(seen).containsExactly(later, third, second, first);
        assertThat(page("jobName: \"Listed\", to: \"2031-05-01\"").<List<Object>>at("batchRuns.edges[*].node.total"))
                .containsExactly(0, 2, 0);
        assertThat(page("jobName: \"Listed\"").<List<Object>>at("batchRuns.edges[*].node.forceOf.id"))
                .containsExactly(second);
        for (var wrong : List.of("first: 0", "first: 101", "after: \"eA\""))
            assertThat(page(wrong).body()).as(wrong).contains("MALFORMED");
    }

    @Test
    void nobodyOfACompanyIsTold() {
        var admin = client.tokens().of(TenantId.next(), TENANT_ADMIN);
        assertThat(client.ask(admin, "{ batchRun(id: \"%s\") { id } }".formatted(runs.of("", true)))
                        .code())
                .isEqualTo("FORBIDDEN");
        assertThat(client.ask(admin, "{ batchRuns { edges { node { id } } } }").code())
                .isEqualTo("FORBIDDEN");
    }

    private Client.Answer ask(String run) {
        return client.ask(client.tokens().superAdmin(), "{ batchRun(id: \"%s\") { %s } }".formatted(run, FIELDS));
    }

    private Client.Answer page(String asked) {
        return client.ask(
                client.tokens().superAdmin(),
                "{ batchRuns(%s) { edges { node { %s } } pageInfo { endCursor hasNextPage } } }"
                        .formatted(asked, FIELDS));
    }

    private List<String> listed(String asked) {
        return page(asked).at("batchRuns.edges[*].node.id");
    }

    /** By the event that says when. */
    private void start(String run, LocalDate day) {
        var id = new BatchRunId(run);
        feed.append(
                TenantId.PLATFORM,
                StreamIds.batchRun(id),
                new BatchRunStarted(id, "Listed", day, null, 1, "clock", BatchReason.SCHEDULED, null));
    }

    private void companies(String run, String... states) {
        for (var state : states)
            command.sql("INSERT INTO batch_company VALUES (?, ?, 'AttdClosing', '2026-03-04', ?, now())")
                    .params(TenantId.next().value(), run, state)
                    .update();
    }
}
