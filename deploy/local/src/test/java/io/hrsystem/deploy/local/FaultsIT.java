package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.deploy.local.PunchLoad.Day;
import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Faults, many times each, under punches that are repeated until they are acknowledged; {@code -Pfaults}, and
 * {@code -Dhr.kills} for how often each part is killed.
 */
@Tag("faults")
class FaultsIT {
    private static final int KILLS = Integer.getInteger("hr.kills", 30);
    private static final int EMPLOYEES = 8;
    private static final Duration PAUSE = Duration.ofMillis(250L * Math.max(1, KILLS / 30));
    private static final Duration PAST_EVERY_LEASE = Duration.ofSeconds(25);
    private static final FaultTable TABLE = new FaultTable();
    private static int companies;

    private final RunningSystem system = RunningSystem.get();

    private interface Fault {
        void happen(PunchLoad load) throws Exception;
    }

    @AfterAll
    static void print() throws IOException {
        TABLE.write();
    }

    @ParameterizedTest
    @ValueSource(strings = {"command-service", "query-service", "postgresql-command", "postgresql-read"})
    void killed(String part) throws Exception {
        suffer("kill -9 of " + part, KILLS, load -> {
            var dead = system.process(part);
            var times = back(part);
            dead.destroyForcibly();
            await().atMost(Duration.ofMinutes(3)).until(() -> back(part) > times);
            assertThat(system.process(part).pid()).isNotEqualTo(dead.pid());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"command-service", "query-service"})
    void stoppedPastItsLeasesWhileAnotherNodeWorks(String service) throws Exception {
        try (var other = OtherNode.of(system, service)) {
            suffer("stop of " + service + " for 25 s, two nodes", 3, load -> {
                other.awaitReady();
                var frozen = system.process(service);
                signal(frozen, "STOP");
                rest(PAST_EVERY_LEASE);
                signal(frozen, "CONT");
            });
        }
    }

    @Test
    void aTableOfTheReadModelIsLocked() throws Exception {
        suffer(
                "DDL lock on a read table for 20 s",
                3,
                load -> during("read", "LOCK TABLE attendance_day IN ACCESS EXCLUSIVE MODE", load));
    }

    @Test
    void aStrangerWritesForLong() throws Exception {
        suffer(
                "foreign transaction of 20 s on the command server",
                3,
                load -> during("command", "SELECT pg_current_xact_id()", load));
    }

    private void during(String database, String sql, PunchLoad load) throws Exception {
        try (Connection stranger = new Store(system).session(database);
                var statement = stranger.createStatement()) {
            stranger.setAutoCommit(false);
            statement.execute(sql);
            load.awaitProgress();
            rest(Duration.ofSeconds(20));
            stranger.rollback();
        }
    }

    private void suffer(String fault, int times, Fault happens) throws Exception {
        var company = Company.onboarded(system, "faults-" + ++companies).lookingFarBack(system);
        var employees = new ArrayList<String>();
        for (var number = 1; number <= EMPLOYEES; number++)
            employees.add(company.hire(Integer.toString(number)).employeeId());
        Set<Day> acknowledged;
        Duration longest;
        try (var load = new PunchLoad(company.clock(), employees, PAUSE)) {
            for (var time = 0; time < times; time++) {
                load.awaitProgress();
                rest(Duration.ofMillis(ThreadLocalRandom.current().nextLong(1_500)));
                happens.happen(load);
            }
            load.awaitProgress();
            acknowledged = load.stop();
            longest = load.longestOutage();
        }
        new Oracle(system, company, employees).check(acknowledged);
        var live = new Store(system).readModels();
        var rebuilt = Nodes.door(system, "query-service", "--rebuild", "all");
        assertThat(rebuilt.exit()).as(rebuilt.text()).isZero();
        assertThat(new Store(system).readModels()).isEqualTo(live);
        TABLE.add(fault, times, acknowledged.size() * 2, longest);
    }

    private static void rest(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    private long back(String part) {
        return system.console()
                .lines()
                .filter(it -> it.contains(part + " is back"))
                .count();
    }

    private static void signal(ProcessHandle process, String signal) {
        Shell.run(List.of("kill", "-" + signal, Long.toString(process.pid())));
    }
}
