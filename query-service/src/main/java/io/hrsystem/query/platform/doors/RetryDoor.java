package io.hrsystem.query.platform.doors;

import io.hrsystem.query.platform.projections.EventEnvelope.Stream;
import io.hrsystem.query.platform.projections.live.ParkedStreams;
import java.io.PrintStream;
import java.time.Duration;

/** {@code --retry-parked}: what could not be applied is tried again, stream by stream. */
final class RetryDoor {
    /** More of the same would help nobody. */
    private static final int TOLD = 20;

    private final ParkedStreams parkedStreams;
    private final PrintStream out;
    private int told;

    RetryDoor(ParkedStreams parkedStreams, PrintStream out) {
        this.parkedStreams = parkedStreams;
        this.out = out;
    }

    /** Returns whether every stream could be tried, even if some of them stay parked. */
    boolean open(String group) {
        var begun = System.nanoTime();
        var streams = parkedStreams.of(group);
        out.printf("%,d streams of %s are parked.%n", streams.size(), group);
        var events = 0L;
        var free = 0;
        var failed = 0;
        for (var stream : streams) {
            try {
                var retried = parkedStreams.retry(group, stream);
                events += retried.applied();
                if (retried.error() == null) free++;
                else tell(stream, "stays parked after %,d events".formatted(retried.applied()), retried.error());
            } catch (RuntimeException e) {
                failed++;
                tell(stream, "cannot be tried", Sentences.why(e));
            }
        }
        out.printf(
                "%,d events were applied in %s: %,d streams are not parked any longer, %,d are.%n",
                events, Sentences.seconds(Duration.ofNanos(System.nanoTime() - begun)), free, streams.size() - free);
        return failed == 0;
    }

    private void tell(Stream stream, String what, String why) {
        if (told++ < TOLD) out.printf("%s of company %s %s: %s%n", stream.id(), stream.tenant(), what, why);
    }
}
