package io.hrsystem.deploy.local;

import java.sql.Connection;
import java.time.Duration;
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
    private static final Duration PAST_EVERY_LEASE = Duration.ofSeconds(25);

    private final RunningSystem system = RunningSystem.get();

    @ParameterizedTest
    @ValueSource(strings = {"command-service", "query-service", "postgresql-command", "postgresql-read"})
    void killed(String part) throws Exception {
        suffer("kill -9 of " + part, Trial.KILLS, _ -> system.killAndAwaitBack(part));
    }

    @ParameterizedTest
    @ValueSource(strings = {"command-service", "query-service"})
    void stoppedPastItsLeasesWhileAnotherNodeWorks(String service) throws Exception {
        try (var other = OtherNode.of(system, service)) {
            suffer("stop of " + service + " for 25 s, two nodes", 3, load -> {
                other.awaitReady();
                var frozen = system.process(service);
                Shell.signal(frozen, "STOP");
                Trial.rest(PAST_EVERY_LEASE);
                Shell.signal(frozen, "CONT");
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
            Trial.rest(Duration.ofSeconds(20));
            stranger.rollback();
        }
    }

    private void suffer(String fault, int times, Trial.Fault happens) throws Exception {
        try (var trial = new Trial(system).punching()) {
            trial.suffer(fault, times, happens);
            trial.end();
        }
    }
}
