package io.hrsystem.platform;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the jar of a service does instead of serving, such as {@code --migrate} or {@code --rebuild attendance}. Each ends
 * with an exit code: 0 done, 1 refused or failed, 2 called wrongly.
 *
 * @param byArgument what there is
 */
public record AdminProcesses(Map<String, Process> byArgument) {
    /** Says on {@code out} what it did, or why not. */
    public interface Process {
        /**
         * Returns the exit code.
         *
         * @param subject what follows the argument, or its equals sign; null if nothing does
         * @param settings the other arguments
         */
        int run(PrintStream out, @Nullable String subject, String... settings);
    }

    private static final int MISUSE = 2;
    private static final Set<String> OF_SPRING = Set.of("--debug", "--trace");

    /** Runs what the arguments ask for; empty if the service is to be started. Settings have the form {@code --name=value}. */
    public OptionalInt run(PrintStream out, String... args) {
        var others = new ArrayList<>(List.of(args));
        var first = others.stream().filter(this::isAsked).findFirst();
        var asked = first.map(others::indexOf).orElse(-1);
        var parts =
                asked < 0 ? new String[] {""} : others.remove(asked.intValue()).split("=", 2);
        var process = byArgument.get(parts[0]);
        var subject = parts.length == 2 ? parts[1] : isSubject(asked, others) ? others.remove(asked.intValue()) : null;
        var unknown = others.stream().filter(it -> isAsked(it) || isUnknown(it)).toList();
        if (process != null && unknown.isEmpty())
            return OptionalInt.of(process.run(out, subject, others.toArray(String[]::new)));
        if (process == null && unknown.isEmpty()) return OptionalInt.empty();
        out.println("Unknown argument or too many: " + String.join(" ", unknown) + ". There is one of "
                + String.join(", ", new TreeSet<>(byArgument.keySet())) + ", and settings as --name=value.");
        return OptionalInt.of(MISUSE);
    }

    /** Starts the service unless the arguments ask for something else, which then ends this JVM. */
    public void runOr(Runnable service, String... args) {
        var out = System.out;
        // what is logged goes where errors go, and only what a process says goes out
        if (List.of(args).stream().anyMatch(this::isAsked)) System.setOut(System.err);
        run(out, args).ifPresentOrElse(System::exit, service);
    }

    private boolean isAsked(String argument) {
        return byArgument.containsKey(argument.split("=", 2)[0]);
    }

    private static boolean isUnknown(String argument) {
        return argument.startsWith("--") && !argument.contains("=") && !OF_SPRING.contains(argument);
    }

    private static boolean isSubject(int at, List<String> arguments) {
        return at >= 0 && at < arguments.size() && !arguments.get(at).startsWith("-");
    }
}
