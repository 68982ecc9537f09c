package io.hrsystem.deploy.local;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How long the way back took, and the share of each step. */
final class Laps {
    private final Map<String, Long> steps = new LinkedHashMap<>();
    private long last;

    void begin() {
        last = System.nanoTime();
    }

    void done(String step) {
        var now = System.nanoTime();
        steps.put(step, now - last);
        last = now;
    }

    @Override
    public String toString() {
        var all = steps.values().stream().mapToLong(Long::longValue).sum();
        return steps.entrySet().stream()
                .map(it -> "%s %.1f s (%d %%)".formatted(it.getKey(), it.getValue() / 1e9, it.getValue() * 100 / all))
                .collect(Collectors.joining(", ", "Back after %.1f s: ".formatted(all / 1e9), ""));
    }
}
