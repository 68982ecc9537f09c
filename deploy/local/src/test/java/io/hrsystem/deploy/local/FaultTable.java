package io.hrsystem.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What the faults have shown, as a table; a fault that lost or doubled anything has failed before it gets here. */
final class FaultTable {
    private static final Path FILE = Path.of("target/faults.md");

    private final StringBuilder rows = new StringBuilder("""
        | fault | times | acknowledged punches | lost | twice | longest outage |
        |---|---:|---:|---:|---:|---:|
        """);

    synchronized void add(String fault, int times, int acknowledged, Duration longest) {
        rows.append(
                "| %s | %d | %,d | 0 | 0 | %.1f s |%n".formatted(fault, times, acknowledged, longest.toMillis() / 1e3));
    }

    synchronized void write() throws IOException {
        System.out.println(rows);
        Files.writeString(FILE, rows);
    }
}
