package io.hrsystem.bench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** CPU time as /proc counts it; NaN on systems that have none. */
final class Proc {
    private static final boolean EXISTS = Files.exists(Path.of("/proc/self/schedstat"));
    private static final double MICROS_PER_TICK = 10_000;

    private Proc() {}

    /** All threads of a process, those that have ended too. */
    static double micros(ProcessHandle process) {
        return statMicros(process, 11);
    }

    /** Children that have ended and have been waited for. */
    static double endedChildrenMicros(ProcessHandle process) {
        return statMicros(process, 13);
    }

    static double mainThreadMicros(ProcessHandle process) {
        var nanos = read("/proc/%d/schedstat".formatted(process.pid())).split(" ")[0];
        return nanos.isEmpty() ? orUnknown(0) : Long.parseLong(nanos) / 1e3;
    }

    /** All processes and interrupts; time stolen by other guests of the host counts too. */
    static double busyMicros() {
        var fields = read("/proc/stat").lines().findFirst().orElse("").split(" +");
        if (fields.length < 9) return orUnknown(0);
        // user, nice, system, irq, softirq, steal
        return IntStream.of(1, 2, 3, 6, 7, 8)
                        .mapToLong(it -> Long.parseLong(fields[it]))
                        .sum()
                * MICROS_PER_TICK;
    }

    /** User and system time, side by side from this field behind the name on; the name may hold blanks. */
    private static double statMicros(ProcessHandle process, int field) {
        var stat = read("/proc/%d/stat".formatted(process.pid()));
        var fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        if (fields.length < field + 2) return orUnknown(0);
        return (Long.parseLong(fields[field]) + Long.parseLong(fields[field + 1])) * MICROS_PER_TICK;
    }

    private static double orUnknown(double value) {
        return EXISTS ? value : Double.NaN;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException _) {
            // the process has just ended
            return "";
        }
    }
}
