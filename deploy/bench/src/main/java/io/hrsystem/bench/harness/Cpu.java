package io.hrsystem.bench.harness;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who used how much CPU. Unlike a rate it hardly depends on what else the machine does.
 *
 * @param postgres the postmasters; their children count with them
 * @param jvms whose work is measured
 * @param others ours too, but not what is measured, such as a load generator
 */
public record Cpu(List<ProcessHandle> postgres, List<ProcessHandle> jvms, List<ProcessHandle> others) {
    public Cpu(ProcessHandle postgres, List<ProcessHandle> jvms, List<ProcessHandle> others) {
        this(List.of(postgres), jvms, others);
    }

    /** What the JVM that runs this does itself. */
    public static Cpu ofThisJvm(ProcessHandle postgres) {
        return new Cpu(postgres, List.of(ProcessHandle.current()), List.of());
    }

    public Reading read() {
        return new Reading(
                System.nanoTime(),
                // backends have one thread, which is counted finer than a whole process is
                sum(postgres.stream().map(Proc::endedChildrenMicros))
                        + sum(postgres.stream().flatMap(Cpu::withChildren).map(Proc::mainThreadMicros)),
                sum(jvms.stream().map(Proc::micros)),
                sum(others.stream().map(Proc::micros)),
                Proc.busyMicros());
    }

    /** Microseconds since some time in the past. */
    public record Reading(long nanos, double postgres, double jvms, double others, double busy) {
        /** @param operations what was done since then */
        public Map<Figure, Double> since(Reading before, long operations) {
            var figures = new EnumMap<Figure, Double>(Figure.class);
            var ours = postgres + jvms + others - before.postgres - before.jvms - before.others;
            var ofPostgres = (postgres - before.postgres) / operations;
            var ofJvms = (jvms - before.jvms) / operations;
            figures.put(Figure.POSTGRES, ofPostgres);
            figures.put(Figure.JVM, ofJvms);
            figures.put(Figure.CPU, ofPostgres + ofJvms);
            figures.put(Figure.FOREIGN, Math.max(0, (busy - before.busy - ours) / microsSince(before)));
            return figures;
        }

        /** The JVMs' share in percent of one core. */
        public double percentSince(Reading before) {
            return 100 * (jvms - before.jvms) / microsSince(before);
        }

        private double microsSince(Reading before) {
            return (nanos - before.nanos) / 1e3;
        }
    }

    private static Stream<ProcessHandle> withChildren(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }

    private static double sum(Stream<Double> micros) {
        return micros.mapToDouble(it -> it).sum();
    }
}
