package io.hrsystem.deploy.local;

import static org.awaitility.Awaitility.await;

import io.hrsystem.testserver.BrokenLine;
import io.hrsystem.testserver.BrokenLine.Loss;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line between a service and a database that does what bad networks do. */
@Tag("faults")
class NetworkFaultsIT {
    private static final int CUTS = 3;
    private static final Duration BLACK_HOLE = Duration.ofSeconds(30);
    private static final Duration LATE = Duration.ofSeconds(2);
    private static final Duration SLOW = Duration.ofSeconds(10);

    private final RunningSystem system = RunningSystem.get();

    private interface Broken {
        void by(BrokenLine line) throws Exception;
    }

    /** All punches go to the node behind the line. */
    @Test
    void commandServiceAndItsDatabase() throws Exception {
        try (var line = new BrokenLine(new Store(system).url("command"));
                var node = OtherNode.of(system, "command-service", it -> reroute(it, "command", line));
                var trial = new Trial(system)) {
            trial.punch(List.of(node.asked(trial.company().clock())));
            var name = "line of command-service to the command server: ";
            trial.suffer(name + "black hole for 30 s", 1, _ -> swallow(line));
            for (var loss : Loss.values())
                trial.suffer(name + text(loss), CUTS, _ -> lose(line, () -> line.lose(loss, "attendance.Checked")));
            trial.suffer(name + "2 s late", 1, _ -> delay(line));
            trial.end();
        }
    }

    /** The node behind the line is the only one that works. */
    @ParameterizedTest
    @ValueSource(strings = {"command", "read"})
    void queryServiceAndADatabase(String database) throws Exception {
        var launched = system.process("query-service");
        try (var line = new BrokenLine(new Store(system).url(database));
                var node = OtherNode.of(system, "query-service", it -> reroute(it, database, line));
                var trial = new Trial(system).punching()) {
            Shell.signal(launched, "STOP");
            node.awaitReady();
            trial.awaitSeen();
            var name = "line of query-service to the %s server: ".formatted(database);
            suffer(trial, line, name + "black hole for 30 s", 1, NetworkFaultsIT::swallow);
            if (database.equals("read"))
                for (var loss : Loss.values())
                    suffer(trial, line, name + text(loss), CUTS, it -> lose(it, () -> it.lose(loss, "attendance")));
            else suffer(trial, line, name + "half a page of events", CUTS, it -> lose(it, () -> it.cut("attendance.")));
            suffer(trial, line, name + "2 s late", 1, NetworkFaultsIT::delay);
            Shell.signal(launched, "CONT");
            trial.end();
        } finally {
            Shell.signal(launched, "CONT");
        }
    }

    private static void suffer(Trial trial, BrokenLine line, String fault, int times, Broken broken) throws Exception {
        trial.suffer(fault, times, _ -> {
            broken.by(line);
            trial.awaitSeen();
        });
    }

    private static void swallow(BrokenLine line) {
        during(BLACK_HOLE, line, line::swallow);
    }

    private static void delay(BrokenLine line) {
        during(SLOW, line, () -> line.delay(LATE));
    }

    private static void during(Duration time, BrokenLine line, Runnable fault) {
        lose(line, fault);
        Trial.rest(time);
        line.mend();
    }

    /** Returns when something has been lost, or late. */
    private static void lose(BrokenLine line, Runnable fault) {
        var losses = line.losses();
        fault.run();
        await().atMost(Duration.ofMinutes(1)).until(() -> line.losses() > losses);
    }

    private static String text(Loss loss) {
        return switch (loss) {
            case THE_COMMIT -> "a message lost";
            case HALF_OF_THE_COMMIT -> "half a message";
            case THE_ANSWER -> "answer of a COMMIT lost";
            case HALF_OF_THE_ANSWER -> "half of such an answer";
        };
    }

    private static void reroute(ProcessBuilder node, String database, BrokenLine line) {
        var option = "--hr.database.%s.url=".formatted(database);
        node.command()
                .replaceAll(it -> it.startsWith(option) ? option + line.through(it.substring(option.length())) : it);
    }
}
