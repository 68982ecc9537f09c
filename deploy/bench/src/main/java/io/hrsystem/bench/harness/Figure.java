package io.hrsystem.bench.harness;

import java.util.List;

/** What a burst may show; NaN where it cannot be known. */
public enum Figure {
    RATE("per s", 0),
    P50("p50 ms", 2),
    P95("p95 ms", 2),
    P99("p99 ms", 2),
    POSTGRES("PostgreSQL µs each", 0),
    JVM("JVM µs each", 0),
    /** Of both. */
    CPU("CPU µs each", 0),
    ROUND_TRIPS("round trips each", 1),
    POLLS("polls per s", 1),
    CORE("% of a core", 1),
    HELD("its batches held ms", 1),
    OTHERS_HELD("others' batches held ms", 1),
    COMMAND_START("command-service ready s", 1),
    QUERY_START("query-service ready s", 1),
    WHOLE_START("everything ready s", 1),
    COMMAND_BACK("command-service back s", 1),
    QUERY_BACK("query-service back s", 1),
    /** Of the heap, garbage included. */
    PEAK("peak MB", 0),
    /** Cores that somebody else kept busy meanwhile: how far the burst can be trusted. */
    FOREIGN("foreign cores", 2);

    public static final List<Figure> OF_CLOSED_LOOPS = List.of(RATE, P50, P99, POSTGRES, JVM, FOREIGN);

    private final String label;
    private final int decimals;

    Figure(String label, int decimals) {
        this.label = label;
        this.decimals = decimals;
    }

    public String label() {
        return label;
    }

    String text(double value) {
        return Double.isNaN(value)
                ? "–"
                : "%,.{0}f".replace("{0}", Integer.toString(decimals)).formatted(value);
    }
}
