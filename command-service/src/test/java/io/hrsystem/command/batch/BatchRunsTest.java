package io.hrsystem.command.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.hrsystem.command.batch.BatchCommand.StartRun;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.batch.BatchReason;
import io.hrsystem.contract.batch.BatchRunId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BatchRunsTest {
    private static final String PATH = "/api/admin/batch/retry";
    private static final LocalDate DATE = LocalDate.of(2026, 3, 4);

    private static RunningService service;
    private static Api.Client admin;
    /** Of a Sunday to come, started before there was a company. */
    private static String purge;

    @BeforeAll
    static void start() {
        service = RunningService.with(List.of("--hr.batch.page=10"), TrialJob.class);
        admin = service.superAdmin();
        service.database().sql("""
            CREATE TABLE trial_effect (
              number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, tenant_id text, subject text, business_date date)
            """).update();
        service.database().sql("GRANT INSERT ON trial_effect TO hr_app").update();
        purge = started(
                "DataPurge",
                LocalDate.now(ZoneId.of("Asia/Seoul"))
                        .plusDays(2)
                        .with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.database()
                        .sql("SELECT EXISTS (SELECT FROM batch_fan_out WHERE run_id = ?)")
                        .param(purge)
                        .query(Boolean.class)
                        .single());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void nothingIsInTheWay() {
        TrialJob.BROKEN.clear();
        TrialJob.EARLY.clear();
        TrialJob.onSchedule = false;
        // a run of all companies takes in those that register while it goes on; one that has begun where days begin
        // first
        // waits for an hour that is far away
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.database().sql("""
                    SELECT NOT EXISTS (SELECT FROM batch_run AS r WHERE NOT r.ended AND r.job = 'TrialJob' AND NOT EXISTS (
                      SELECT FROM batch_company AS c WHERE c.run_id = r.run_id AND c.state = 'WAITING' AND c.due_at > now()))
                    """).query(Boolean.class).single());
    }

    /** BT-01. */
    @Test
    void whatFailedAloneIsDoneAgain() {
        var company = company(subjects(25));
        TrialJob.BROKEN.add("s07");
        var run = runId(retry(company, DATE, false));
        awaitEnd(run);
        assertThat(row(run)).containsEntry("failed", 1).containsEntry("done", 0);
        assertThat(effects(company)).hasSize(24);
        assertThat(events(run)).containsExactly("BatchRunStarted", "BatchFailuresFound", "BatchRunEnded");
        assertThat(alerts(run)).isOne();

        TrialJob.BROKEN.clear();
        assertThat(runId(retry(company, DATE, false))).isEqualTo(run);
        awaitEnd(run);
        assertThat(row(run)).containsEntry("failed", 0).containsEntry("done", 1);
        assertThat(effects(company)).hasSize(25).doesNotHaveDuplicates();

        var before = events(run);
        assertThat(runId(retry(company, DATE, false))).isEqualTo(run);
        assertThat(events(run)).isEqualTo(before);
        assertThat(alerts(run)).isOne();
    }

    /** BT-02: each company's dates in their order, each once. */
    @Test
    void dateAfterDateIsCaughtUpAfterAStandstill() {
        var company = company(subjects(3));
        var another = company(subjects(2));
        for (var each : List.of(company, another)) registeredBefore(each);
        var today = LocalDate.now(ZoneId.of("Asia/Seoul"));
        var last = today.minusDays(45);
        started(last);
        TrialJob.onSchedule = true;

        await().atMost(Duration.ofMinutes(1)).until(() -> effects(another).size() >= 2 * 45);

        var dates = service.database()
                .sql("SELECT business_date FROM trial_effect WHERE tenant_id = ? AND subject = 's00' ORDER BY number")
                .param(company.tenant())
                .query(LocalDate.class)
                .list();
        assertThat(dates)
                .isSorted()
                .doesNotHaveDuplicates()
                .contains(last.plusDays(1), today.minusDays(1))
                .hasSizeGreaterThanOrEqualTo(45);
        assertThat(effects(company)).doesNotHaveDuplicates();
        // AL-10: later than it was due, and of the day on which it was
        assertThat(service.database()
                        .sql("SELECT count(*) FROM batch_ledger WHERE tenant_id = ? AND business_date = ? AND at > ?")
                        .params(
                                company.tenant(),
                                last.plusDays(3),
                                OffsetDateTime.now().minusMinutes(5))
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    /** BT-03: the first of March has begun in Seoul while it is February in Greenwich. */
    @Test
    void theHourIsThatOfTheCompanysClock() {
        var company = company(List.of("one"));
        registeredBefore(company);
        var march = LocalDate.of(2026, 3, 1);
        var run = started(march);
        awaitEnd(run);
        var due = service.database()
                .sql("SELECT due_at FROM batch_company WHERE tenant_id = ? AND run_id = ?")
                .params(company.tenant(), run)
                .query(OffsetDateTime.class)
                .single();
        assertThat(due.toInstant()).isEqualTo("2026-02-28T16:00:00Z");
    }

    /** BT-05. */
    @Test
    void aHundredWhoAskAtOnceGetOneRun() throws Exception {
        var company = company(subjects(30));
        var calls = new ArrayList<Callable<Api.Answer>>();
        for (var i = 0; i < 100; i++) calls.add(() -> retry(company, DATE, false));
        var answers = Api.inParallel(calls);
        assertThat(answers).extracting(Api.Answer::status).containsOnly(202);
        assertThat(answers).extracting(BatchRunsTest::runId).containsOnly(runId(answers.getFirst()));
        awaitEnd(runId(answers.getFirst()));
        assertThat(effects(company)).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void everythingOnceMoreIsARunOfItsOwn() {
        var company = company(subjects(12));
        var first = runId(retry(company, DATE, false));
        awaitEnd(first);

        var second = runId(retry(company, DATE, true));
        awaitEnd(second);
        assertThat(second).isNotEqualTo(first);
        assertThat(row(second)).containsEntry("force_of", first).containsEntry("reason", "FORCED");
        assertThat(effects(company)).hasSize(24);
        assertThat(runId(retry(company, DATE, false))).isEqualTo(second);
        assertThat(effects(company)).hasSize(24);
    }

    @Test
    void aRetryOfAllDoesThoseThatCameAfterItsEndOnce() throws Exception {
        var date = LocalDate.of(2026, 2, 10);
        var run = runId(retryAll(date));
        awaitEnd(run);
        var late = company(subjects(3));
        var alone = company(subjects(2));
        for (var each : List.of(late, alone)) registeredBefore(each);
        awaitEnd(runId(retry(alone, date, false)));
        var before = service.database()
                .sql("SELECT done FROM batch_run WHERE run_id = ?")
                .param(run)
                .query(Integer.class)
                .single();

        var calls = new ArrayList<Callable<Api.Answer>>();
        for (var i = 0; i < 20; i++) calls.add(() -> retryAll(date));
        assertThat(Api.inParallel(calls)).extracting(BatchRunsTest::runId).containsOnly(run);
        awaitEnd(run);
        assertThat(runId(retryAll(date))).isEqualTo(run);
        awaitEnd(run);

        assertThat(effects(late)).hasSize(3).doesNotHaveDuplicates();
        assertThat(effects(alone)).hasSize(2);
        assertThat(row(run)).containsEntry("done", before + 1).containsEntry("failed", 0);
        assertThat(events(run)).containsExactly("BatchRunStarted", "BatchRunEnded", "BatchRunRetried", "BatchRunEnded");
    }

    /** Nobody was there when the day began where it begins first; its hour has not come here. */
    @Test
    void aRunThatHasNobodyWaitsForItsHour() {
        company(List.of());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.database()
                        .sql("SELECT EXISTS (SELECT FROM batch_company WHERE run_id = ?)")
                        .param(purge)
                        .query(Boolean.class)
                        .single());
        assertThat(row(purge)).containsEntry("ended", false);
    }

    /** TN-04. */
    @Test
    void aSuspendedCompanyIsSkippedAndDoneLaterIfThatIsForced() {
        var company = company(subjects(3));
        admin.post("/api/admin/tenants/%s/suspend".formatted(company.tenant()), Map.of("reason", "unpaid"));
        var run = runId(retry(company, DATE, false));
        awaitEnd(run);
        assertThat(row(run)).containsEntry("skipped", 1).containsEntry("done", 0);
        assertThat(effects(company)).isEmpty();

        admin.post("/api/admin/tenants/%s/reactivate".formatted(company.tenant()), Map.of("reason", "paid"));
        retry(company, DATE, false);
        assertThat(effects(company)).isEmpty();
        awaitEnd(runId(retry(company, DATE, true)));
        assertThat(effects(company)).hasSize(3);
    }

    @Test
    void whatIsTooEarlyComesAgainWithTheNextDate() {
        var company = company(subjects(3));
        TrialJob.EARLY.add("s01");
        awaitEnd(runId(retry(company, DATE, false)));
        assertThat(effects(company)).hasSize(2);

        TrialJob.EARLY.clear();
        awaitEnd(runId(retry(company, DATE.plusDays(1), false)));
        assertThat(effects(company)).hasSize(6).contains("s01 2026-03-04").doesNotHaveDuplicates();
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        var company = company(List.of());
        var tomorrow = LocalDate.now(ZoneId.of("Asia/Seoul")).plusDays(1);
        assertThat(admin.post(PATH + "?jobName=Nothing&date=2026-03-04", "").text("code"))
                .isEqualTo("UNKNOWN_JOB");
        assertThat(retry(company, tomorrow, false).text("code")).isEqualTo("DATE_IN_FUTURE");
        assertThat(retry(company, tomorrow, false).status()).isEqualTo(422);
        // TN-05
        assertThat(admin.post("%s?jobName=TrialJob&date=%s&tenantId=%s".formatted(PATH, DATE, Ids.next()), "")
                        .status())
                .isEqualTo(404);
        erased(company);
        assertThat(retry(company, DATE, false).status()).isEqualTo(404);
        var another = company(List.of());
        assertThat(another.admin()
                        .post("%s?jobName=TrialJob&date=%s".formatted(PATH, DATE), "")
                        .status())
                .isEqualTo(403);
    }

    private static List<String> subjects(int count) {
        return IntStream.range(0, count).mapToObj("s%02d"::formatted).toList();
    }

    private static Company company(List<String> subjects) {
        var company = Company.onboard(service);
        TrialJob.of(company.tenant(), subjects);
        return company;
    }

    /** As if it had been there for long. */
    private static void registeredBefore(Company company) {
        service.database().sql("""
            DO $$ BEGIN
              SET LOCAL session_replication_role = replica;
              UPDATE event SET recorded_at = '2026-01-01T00:00:00Z' WHERE tenant_id = '%s' AND stream_id LIKE 'tenant:%%';
            END $$
            """.formatted(company.tenant())).update();
    }

    /** A run as the clock starts it. */
    private static String started(LocalDate date) {
        return started(TrialJob.NAME, date);
    }

    private static String started(String job, LocalDate date) {
        var run = BatchRunId.of(job, date, null, 1);
        var command = new StartRun(run, job, date, null, 1, "schedule", BatchReason.SCHEDULED, null);
        service.bean(Commands.class).asSystem(TenantId.PLATFORM, "test", sender -> sender.send(command));
        return run.value();
    }

    /** As far as its gate says so. */
    private static void erased(Company company) {
        service.database().sql("""
            DO $$ BEGIN
              SET LOCAL session_replication_role = replica;
              UPDATE tenant_gate SET status = 'ERASED' WHERE tenant_id = '%s';
            END $$
            """.formatted(company.tenant())).update();
    }

    private static Api.Answer retryAll(LocalDate date) {
        return admin.post("%s?jobName=TrialJob&date=%s".formatted(PATH, date), "");
    }

    private static Api.Answer retry(Company company, LocalDate date, boolean force) {
        return admin.post(
                "%s?jobName=TrialJob&date=%s&tenantId=%s&force=%s".formatted(PATH, date, company.tenant(), force), "");
    }

    private static String runId(Api.Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(202);
        return answer.text("runId");
    }

    private static void awaitEnd(String run) {
        await().atMost(Duration.ofSeconds(30)).until(() -> Boolean.TRUE.equals(row(run).get("ended")));
    }

    private static Map<String, Object> row(String run) {
        return service.database()
                .sql("SELECT * FROM batch_run WHERE run_id = ?")
                .param(run)
                .query()
                .singleRow();
    }

    private static List<String> effects(Company company) {
        return service.database()
                .sql("SELECT subject || ' ' || business_date FROM trial_effect WHERE tenant_id = ? ORDER BY number")
                .param(company.tenant())
                .query(String.class)
                .list();
    }

    private static List<String> events(String run) {
        return service.database()
                .sql("SELECT split_part(payload_type, '.', 2) FROM event WHERE stream_id = ? ORDER BY sequence")
                .param("batch-run:" + run)
                .query(String.class)
                .list();
    }

    private static int alerts(String run) {
        return service.database()
                .sql("SELECT count(*) FROM alert WHERE cause = 'BATCH_FAILED' AND subject LIKE ?")
                .param("%" + run + "%")
                .query(Integer.class)
                .single();
    }
}
