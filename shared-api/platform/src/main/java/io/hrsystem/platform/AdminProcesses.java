package io.hrsystem.platform;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the jar of a service does instead of serving, such as {@code --migrate}. Each ends with an exit code: 0 done, 1
 * refused or failed, 2 called wrongly.
 *
 * @param byArgument what there is
 */
public record AdminProcesses(Map<String, Process> byArgument) {
    /** Says on {@code out} what it did, or why not. */
    public interface Process {
        /** Returns the exit code. */
        int run(PrintStream out, String... args);
    }

    private static final int MISUSE = 2;
    private static final Set<String> OF_SPRING = Set.of("--debug", "--trace");

    /** Runs what the arguments ask for; empty if the service is to be started. Settings have the form {@code --name=value}. */
    public OptionalInt run(PrintStream out, String... args) {
        var asked = List.of(args).stream()
                .filter(it -> it.startsWith("--") && !it.contains("=") && !OF_SPRING.contains(it))
                .toList();
        if (asked.isEmpty()) return OptionalInt.empty();
        var process = byArgument.get(asked.getFirst());
        if (process != null && asked.size() == 1) return OptionalInt.of(process.run(out, args));
        out.println("Unknown argument or too many: " + String.join(" ", asked) + ". There is one of "
                + String.join(", ", new TreeSet<>(byArgument.keySet())) + ", and settings as --name=value.");
        return OptionalInt.of(MISUSE);
    }
}
