package io.hrsystem.bench.harness;

import java.io.PrintStream;
import java.time.Duration;

/** Says on the console what is going on, with the time since the start. */
public final class Progress {
    private final PrintStream out;
    private final long start = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    public void say(String text, Object... arguments) {
        var elapsed = elapsed();
        out.printf("%3d:%02d  %s%n", elapsed.toMinutes(), elapsed.toSecondsPart(), text.formatted(arguments));
    }
}
