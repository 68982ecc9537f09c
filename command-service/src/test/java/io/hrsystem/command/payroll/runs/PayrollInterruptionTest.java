package io.hrsystem.command.payroll.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.RunningService;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.payroll.PayrollRunId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A run that breaks off in the middle comes to the same as one that does not, and tells somebody if it goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit sets it
class PayrollInterruptionTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private RunningService service;

    @BeforeAll
    void start() {
        service = RunningService.with(
                List.of("--hr.payroll.page=2", "--hr.tasks.attempts=2", "--hr.tasks.first-pause=100ms"));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void whatWasInterruptedEndsWithTheSameBytesAndNothingTwice() {
        var broken = PaidCompany.of(service);
        var whole = PaidCompany.of(service);
        var people = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            people.add(broken.paid("I-" + i));
            whole.paid("I-" + i);
        }
        people.sort(null);
        breakAt(people.get(4));
        var run = broken.start("2026-04").text("runId");
        await().atMost(PATIENCE).until(() -> alerts(run) == 1);
        assertThat(broken.state(run)).isEqualTo("DRAFT");
        assertThat(broken.slips(run)).hasSize(4);

        mend();
        broken.awaitState(run, "CALCULATED");
        assertThat(broken.slips(run)).hasSize(7).allMatch(it -> it.contains(" 0 "));
        assertThat(broken.types("payroll-run:" + run))
                .containsExactly("PayrollRunStarted", "PayrollCalculationStarted", "PayrollRunCalculated");
        assertThat(alerts(run)).isOne();
        var other = whole.computed("2026-04");
        assertThat(said(broken, run)).isEqualTo(said(whole, other));
        assertThat(broken.last("payroll-run:" + run).path("net"))
                .isEqualTo(whole.last("payroll-run:" + other).path("net"));

        // by the same inputs, byte by byte
        var before = broken.slips(run);
        broken.recalculate(run);
        assertThat(broken.slips(run)).isEqualTo(before);
    }

    @Test
    void whoeverComputesTheSameRunAtTheSameTimeDoesNothingTwice() throws Exception {
        var hanbit = PaidCompany.of(service);
        for (var i = 0; i < 9; i++) hanbit.paid("W-" + i);
        var tenant = new TenantId(hanbit.tenant());
        hanbit.computed("2026-05");
        var started = hanbit.start("2026-06");
        var run = started.text("runId");
        // as nodes do that do not know of each other
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = service.bean(RunWork.class);
            Callable<Boolean> node = () -> {
                work.run(tenant, run);
                return true;
            };
            for (Future<Boolean> each :
                    nodes.invokeAll(IntStream.range(0, 4).mapToObj(_ -> node).toList()))
                assertThat(each.get()).isTrue();
        }
        hanbit.awaitState(run, "CALCULATED");
        assertThat(hanbit.slips(run)).hasSize(9).allMatch(it -> it.contains(" 0 "));
        assertThat(hanbit.types("payroll-run:" + run))
                .containsExactly("PayrollRunStarted", "PayrollCalculationStarted", "PayrollRunCalculated");
        assertThat(hanbit.last("payroll-run:" + run).path("total").asInt()).isEqualTo(9);
        assertThat(service.bean(PayrollTable.class).computing(tenant, new PayrollRunId(run)))
                .isEmpty();
    }

    /** What payslips say, without whose they are. */
    private static List<String> said(PaidCompany company, String run) {
        var json = new JsonMapper();
        return company.slips(run).stream()
                .map(it -> (ObjectNode) json.readTree(it.substring(it.indexOf('{'))))
                .map(it -> it.without(List.of("payslipId", "runId", "employeeId", "hash", "lines")))
                .map(Object::toString)
                .sorted()
                .toList();
    }

    /** As a database that does not take what is written of somebody. */
    private void breakAt(String employee) {
        does("RAISE EXCEPTION USING ERRCODE = '53100', MESSAGE = 'disk full'");
        service.database()
                .sql("CREATE TRIGGER broken BEFORE INSERT ON event FOR EACH ROW WHEN (NEW.stream_id LIKE 'payslip:%:"
                        + employee + "') EXECUTE FUNCTION broken()")
                .update();
    }

    /** Triggers of the table of events stay for ever. */
    private void mend() {
        does("RETURN NEW");
    }

    private void does(String what) {
        service.database()
                .sql("CREATE OR REPLACE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN "
                        + what.replace("'", "''") + "; END'")
                .update();
    }

    private int alerts(String run) {
        return service.database()
                .sql("SELECT count(*) FROM alert WHERE cause = 'PAYROLL_FAILED' AND subject LIKE '%' || ? || '%'")
                .param(run)
                .query(Integer.class)
                .single();
    }
}
