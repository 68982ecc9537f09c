package io.hrsystem.command.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.Api;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same companies twice: for some the nightly jobs run each night; for the others they stand still for weeks, are asked
 * for more than once, and a node is killed while they catch up. What they end with is the same.
 */
@SuppressWarnings("NullAway.Init") // JUnit sets them
class SimulatedTimeTest {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    /** By their hours. */
    private static final List<String> IN_ORDER = List.of("VacationGen", "AttdClosing");

    private static final LocalDate FROM = LocalDate.of(2025, 11, 1);

    @TempDir
    Path folder;

    private TrialNodes nodes;

    @BeforeEach
    void start() {
        nodes = new TrialNodes(folder);
    }

    @AfterEach
    void stop() throws InterruptedException {
        nodes.close();
    }

    @Test
    void BT_02_aMonthOfAHundredPeopleIsTheSameAfterAStandstill() throws Exception {
        compare(4, 25, 31, 10);
    }

    @Tag("full")
    @Test
    void BT_02_aYearOfAThousandPeopleIsTheSameAfterAStandstill() throws Exception {
        compare(20, 50, 365, 45);
    }

    /** @param standstill the last so many nights, which the others do not have */
    private void compare(int companies, int people, int days, int standstill) throws Exception {
        nodes.start();
        var port = nodes.start();
        var seed = new Random().nextLong();
        var undisturbed = new ArrayList<SimulatedCompany>();
        var disturbed = new ArrayList<SimulatedCompany>();
        for (var i = 0; i < companies; i++)
            for (var each : List.of(undisturbed, disturbed))
                each.add(SimulatedCompany.found(
                        nodes, nodes.superAdmin(port), new Random(seed + i), people, FROM, days));

        for (var day = 1; day <= days; day++) {
            var today = nodes.superAdmin(port);
            // what the day before was is known to the leave of a day only after its hour
            for (var job : IN_ORDER) {
                var runs = night(today, undisturbed, day, job);
                if (day <= days - standstill) runs.addAll(night(today, disturbed, day, job));
                awaitEnd(runs);
            }
        }
        var admin = nodes.superAdmin(port);
        var late = new ArrayList<String>();
        for (var day = days - standstill + 1; day <= days; day++) {
            var isDying = day == days - standstill / 2;
            if (isDying) await().atMost(PATIENCE).until(() -> late.stream().anyMatch(nodes::isOver));
            for (var again = 0; again < 2; again++)
                for (var job : IN_ORDER) late.addAll(night(admin, disturbed, day, job));
            if (!isDying) continue;
            assertThat(late.stream().allMatch(nodes::isOver))
                    .as("killed too late")
                    .isFalse();
            nodes.kill(0);
        }
        awaitEnd(late);

        for (var i = 0; i < companies; i++)
            assertThat(disturbed.get(i).history())
                    .as("seed %d, company %d", seed, i)
                    .isEqualTo(undisturbed.get(i).history());
        var kinds = undisturbed.stream().flatMap(it -> it.history().stream()).toList();
        for (var kind : List.of("DayClosed", "LeaveGranted", "LotExpired", "ABSENT", "LEAVE", "PRESENT"))
            assertThat(kinds).anyMatch(it -> it.contains(kind));
    }

    /** Asks for what a job does in the night after a day; the same runs however often. */
    private List<String> night(Api.Client admin, List<SimulatedCompany> companies, int day, String job) {
        var closed = FROM.plusDays(day - 1);
        var date = job.equals("AttdClosing") ? closed : closed.plusDays(1);
        var runs = new ArrayList<String>();
        for (var company : companies) runs.add(ask(admin, company, job, date));
        return runs;
    }

    private static String ask(Api.Client admin, SimulatedCompany company, String job, LocalDate date) {
        var answer = admin.post(
                "/api/admin/batch/retry?jobName=%s&date=%s&tenantId=%s".formatted(job, date, company.tenant()), "");
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(202);
        return answer.text("runId");
    }

    private void awaitEnd(List<String> runs) {
        var open = new ArrayList<>(Collections.unmodifiableList(runs));
        await().pollInterval(Duration.ofMillis(50)).atMost(PATIENCE).until(() -> {
            open.removeIf(nodes::isOver);
            return open.isEmpty();
        });
    }
}
