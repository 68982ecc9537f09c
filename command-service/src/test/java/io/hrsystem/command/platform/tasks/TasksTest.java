package io.hrsystem.command.platform.tasks;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.TenantId;
import io.hrsystem.testserver.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class TasksTest {
    private static final TestDatabase DATABASE = TestDatabase.command();
    private static final TenantId ACME = new TenantId("acme");
    private static final TaskSettings QUICK = new TaskSettings(
            3, Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofMillis(50), Duration.ofMillis(100), 2);

    private final JdbcClient jdbc = JdbcClient.create(DATABASE.system());
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(DATABASE.system()));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RecordedWork work = new RecordedWork();
    private final TaskRunner runner = new TaskRunner(
            DATABASE.system(),
            List.of(new WorkTask(work, QUICK, meters)),
            List.of(new HousekeepingTask(work.housekeeping)),
            QUICK,
            Clock.systemUTC());
    private final Tasks tasks = new Tasks(DATABASE.system(), Clock.systemUTC(), runner::wake);

    @BeforeEach
    void empty() {
        jdbc.sql("DELETE FROM scheduled_tasks").update();
    }

    @AfterEach
    void stop() {
        runner.stop();
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void aTaskRunsOnceItsTransactionIsCommitted() {
        runner.start();
        transaction.executeWithoutResult(_ -> {
            tasks.now("greet", ACME, 0);
            assertThat(rows()).isOne();
            assertThat(work.runs).isEmpty();
        });
        await().until(() -> rows() == 0);
        assertThat(work.runs).containsExactly(ACME);
    }

    @Test
    void aTaskOfARolledBackTransactionWasNeverScheduled() {
        transaction.executeWithoutResult(status -> {
            tasks.now("greet", ACME, 0);
            status.setRollbackOnly();
        });
        assertThat(rows()).isZero();
    }

    @Test
    void schedulingAgainRepeatsButNeverDoubles() {
        tasks.now("greet", ACME, 0);
        tasks.now("greet", ACME, 0);
        assertThat(rows()).isOne();
        runner.start();
        await().until(() -> rows() == 0);
        assertThat(work.runs).containsExactly(ACME);
    }

    @Test
    void whatFailsIsTriedAgain() {
        work.failures = 2;
        tasks.now("greet", ACME, 0);
        runner.start();
        await().until(() -> rows() == 0);
        assertThat(work.runs).hasSize(3);
        assertThat(work.givenUp).isEmpty();
    }

    @Test
    void whatKeepsFailingIsGivenUpWithItsReasonAndCounted() {
        work.failures = 100;
        tasks.now("greet", ACME, 0);
        runner.start();
        await().until(() -> rows() == 0);
        assertThat(work.runs).hasSize(3);
        assertThat(work.givenUp).containsExactly("acme after 3: IllegalStateException < SQLSTATE 08006");
        assertThat(meters.counter("hr.tasks.exhausted", "work", "greet").count())
                .isOne();
    }

    /** A mail server that takes no mail says whose. */
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whyItFailsIsLoggedWithoutItsMessage(CapturedOutput output) {
        work.failures = 100;
        tasks.now("greet", ACME, 0);
        runner.start();
        await().until(() -> rows() == 0 && work.housekept.get() > 1);
        assertThat(output)
                .contains("greet for acme failed, attempt 1: IllegalStateException", "tidy")
                .doesNotContain("kim@acme.example");
    }

    @Test
    void aNewRoundIsAnotherTask() {
        work.failures = 3;
        tasks.now("greet", ACME, 0);
        runner.start();
        await().until(() -> work.givenUp.size() == 1);
        tasks.now("greet", ACME, 1);
        await().until(() -> rows() == 0);
        assertThat(work.runs).hasSize(4);
        assertThat(work.givenUp).hasSize(1);
    }

    @Test
    void aTaskThatCannotBeGivenUpIsTriedOn() {
        work.failures = 5;
        work.refusesToGiveUp = true;
        tasks.now("greet", ACME, 0);
        runner.start();
        await().until(() -> rows() == 0);
        assertThat(work.runs).hasSize(6);
        assertThat(work.givenUp).hasSize(3);
    }

    @Test
    void aTaskOfADiedProcessIsTakenOverAndCounted() {
        tasks.now("greet", ACME, 0);
        jdbc.sql("UPDATE scheduled_tasks SET picked = true, picked_by = 'gone', last_heartbeat = now() - '1"
                        + " h'::interval")
                .update();
        work.failures = 100;
        runner.start();
        await().until(() -> rows() == 0);
        assertThat(work.runs).hasSize(2);
        assertThat(work.givenUp).singleElement().asString().startsWith("acme after 3:");
    }

    @Test
    void aProcessThatDiesOfItsTaskAgainAndAgainGivesItUp() {
        tasks.now("greet", ACME, 0);
        jdbc.sql("""
            UPDATE scheduled_tasks SET picked = true, last_heartbeat = now() - '1 h'::interval,
                consecutive_failures = 2
            """).update();
        runner.start();
        await().until(() -> rows() == 0);
        assertThat(work.givenUp).containsExactly("acme after 3: PROCESS_DIED");
        assertThat(work.runs).isEmpty();
    }

    @Test
    void stoppingWaitsForARunningTask() throws InterruptedException {
        work.blocked = new CountDownLatch(1);
        tasks.now("greet", ACME, 0);
        runner.start();
        await().until(() -> work.runs.size() == 1);
        var stopping = Thread.ofVirtual().start(runner::stop);
        await().until(() -> !runner.isRunning());
        assertThat(stopping.join(Duration.ofMillis(300))).as("stopped").isFalse();

        work.blocked.countDown();
        assertThat(stopping.join(Duration.ofSeconds(10))).as("stopped").isTrue();
        assertThat(work.runs).hasSize(1);
        assertThat(rows()).isZero();
    }

    @Test
    void housekeepingGoesOnAfterAFailure() {
        runner.start();
        await().atMost(10, SECONDS).until(() -> work.housekept.get() >= 3);
    }

    private int rows() {
        return jdbc.sql("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'greet'")
                .query(Integer.class)
                .single();
    }
}
