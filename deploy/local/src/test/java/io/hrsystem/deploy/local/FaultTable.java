package io.hrsystem.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What the faults have shown, as a table; a fault that lost or doubled anything has failed before it gets here. */
final class FaultTable {
    private static final Path FILE = Path.of("target/faults.md");
    private static final StringBuilder ROWS = new StringBuilder("""
        | fault | times | acknowledged punches | lost | twice | longest outage |
        |---|---:|---:|---:|---:|---:|
        """);

    /** @param longest in which nobody's punch was accepted */
    record Row(String fault, int times, int acknowledged, Duration longest) {}

    private FaultTable() {}

    /** Written at once: the next fault may be the last. */
    static synchronized void add(Row row) throws IOException {
        var line = "| %s | %d | %,d | 0 | 0 | %.1f s |"
                .formatted(row.fault, row.times, row.acknowledged, row.longest.toMillis() / 1e3);
        System.out.println(line);
        ROWS.append(line).append('\n');
        Files.writeString(FILE, ROWS);
    }
}
