package io.hrsystem.deploy.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SupervisorTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Supervisor supervisor = new Supervisor(new Console(new PrintStream(said, true, UTF_8)));
    private final Sleeper sleeper = new Sleeper();

    @AfterEach
    void stop() {
        supervisor.stop();
        sleeper.started.forEach(Process::destroyForcibly);
    }

    @Test
    void aPartThatDiedIsStartedAgain() throws Exception {
        sleeper.start();
        supervisor.keep(sleeper);
        for (var deaths = 1; deaths <= 2; deaths++) {
            sleeper.started.getLast().destroyForcibly();
            var starts = deaths + 1;
            await().untilAsserted(() -> assertThat(sleeper.started).hasSize(starts));
            await().untilAsserted(() -> assertThat(said.toString(UTF_8)).endsWith("sleeper is back\n"));
        }
        assertThat(said.toString(UTF_8)).contains("sleeper is gone (exit code 137), starting it again");
    }

    @Test
    void aPartThatDoesNotComeUpIsTriedAgain() throws Exception {
        sleeper.start();
        supervisor.keep(sleeper);
        sleeper.failures.set(2);
        sleeper.started.getLast().destroyForcibly();
        await().untilAsserted(() -> assertThat(sleeper.started).hasSize(2));
        assertThat(said.toString(UTF_8)).contains("next try in 1 s: no luck").contains("next try in 2 s: no luck");
    }

    @Test
    void afterAStopWhatIsGoneStaysGone() throws Exception {
        sleeper.start();
        supervisor.keep(sleeper);
        supervisor.stop();
        sleeper.started.getLast().destroyForcibly();
        await().pollDelay(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(sleeper.started).hasSize(1));
        assertThat(said.toString(UTF_8)).isEmpty();
    }

    private static final class Sleeper implements Part {
        private final List<Process> started = new CopyOnWriteArrayList<>();
        private final AtomicInteger failures = new AtomicInteger();
        private volatile @Nullable Process process;

        @Override
        public String name() {
            return "sleeper";
        }

        @Override
        public void start() throws Exception {
            if (failures.getAndDecrement() > 0) throw new IllegalStateException("no luck");
            var sleep = new ProcessBuilder("sleep", "1000").start();
            process = sleep;
            started.add(sleep);
        }

        @Override
        public String awaitEnd() throws InterruptedException {
            return "exit code " + requireNonNull(process).waitFor();
        }
    }
}
