package io.hrsystem.command.platform.commands;

import io.hrsystem.platform.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Times each operation by its outcome and logs what was refused; what failed is logged where it is answered. */
final class CommandTimer {
    private static final Logger LOG = LoggerFactory.getLogger(CommandTimer.class);

    private final MeterRegistry meters;
    private final Map<Outcome, Timer> timers = new ConcurrentHashMap<>();

    private record Outcome(String operation, String outcome) {}

    CommandTimer(MeterRegistry meters) {
        this.meters = meters;
    }

    <T> T time(String operation, Supplier<T> work) {
        var sample = Timer.start(meters);
        var outcome = "failed";
        try {
            var result = work.get();
            outcome = "accepted";
            return result;
        } catch (Refusal e) {
            outcome = "refused";
            LOG.info("{} refused: {}", operation, e.code().value());
            throw e;
        } finally {
            sample.stop(timers.computeIfAbsent(new Outcome(operation, outcome), this::timer));
        }
    }

    private Timer timer(Outcome of) {
        return Timer.builder("hr.command.duration")
                .description("From admission to commit, retries included")
                .tag("command", of.operation)
                .tag("outcome", of.outcome)
                .publishPercentileHistogram()
                .register(meters);
    }
}
