package io.hrsystem.bench.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.bench.harness.ClosedLoop;
import io.hrsystem.bench.harness.Figure;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.harness.Workload;
import io.hrsystem.bench.harness.WrongResult;
import io.hrsystem.bench.store.OurStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever leaves work out is fast; no figures may come of it. */
class WrongResultIT {
    @Test
    void whatWasNotDoneHasNoFigures(@TempDir Path folder) throws Exception {
        try (var server = new Server(folder.resolve("postgres"), Map.of())) {
            var database = server.create("hr_wrong", "db/gate", "db/event-store", "db/record", "db/command");
            var honest = new AppendByHand(server, database, OurStore.table(server, database));

            assertThat(measure(honest, server).get(Figure.RATE)).isPositive();
            assertThatThrownBy(() -> measure(new Skipping(honest), server))
                    .isInstanceOf(WrongResult.class)
                    .hasMessageContaining("events in event");
        }
    }

    private static Map<Figure, Double> measure(Workload workload, Server server) throws Exception {
        return new ClosedLoop("append", workload, server).measure(2, Duration.ofMillis(100));
    }

    /** Leaves out the third operation. */
    private record Skipping(Workload honest) implements Workload {
        @Override
        public void prepare(int operations) throws Exception {
            honest.prepare(operations);
        }

        @Override
        public Caller caller(int number) throws Exception {
            var caller = honest.caller(number);
            return new Caller() {
                @Override
                public void run(int operation) throws Exception {
                    if (operation != 2) caller.run(operation);
                }

                @Override
                public void close() throws Exception {
                    caller.close();
                }
            };
        }

        @Override
        public void verify(int done) throws Exception {
            honest.verify(done);
        }
    }
}
