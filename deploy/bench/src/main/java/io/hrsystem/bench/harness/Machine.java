package io.hrsystem.bench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures were taken on. */
public record Machine(String processor, int cores, String system, String java) {
    static Machine here() {
        return new Machine(
                value(Path.of("/proc/cpuinfo"), "model name", System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                "Java " + Runtime.version());
    }

    private static String value(Path file, String key, String otherwise) {
        try (var lines = Files.lines(file)) {
            return lines.filter(it -> it.startsWith(key))
                    .map(it -> it.substring(it.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException _) {
            return otherwise;
        }
    }

    @Override
    public String toString() {
        return "%s × %d, %s, %s".formatted(processor, cores, system, java);
    }
}
