package io.hrsystem.bench.harness;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Operations on a timetable, whether the ones before are done or not. Each is timed from when it was meant to begin, so
 * that a stall counts for everybody who had to wait behind it. The load is operations per second.
 */
public final class OpenLoop implements Contender {
    private final String name;
    private final Workload workload;
    private final int callers;
    private final Server server;
    private final Cpu cpu;

    /** @param callers how many operations can be under way at once; later ones wait, on their own account */
    public OpenLoop(String name, Workload workload, int callers, Server server, Cpu cpu) {
        this.name = name;
        this.workload = workload;
        this.callers = callers;
        this.server = server;
        this.cpu = cpu;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<Figure, Double> measure(int load, Duration duration) throws Exception {
        var operations = operations(load, duration);
        workload.prepare(operations);
        server.checkpoint();
        var all = new ArrayList<Workload.Caller>();
        try {
            for (var number = 0; number < callers; number++) all.add(workload.caller(number));
            return run(all, operations, SECONDS.toNanos(1) / load);
        } finally {
            for (var caller : all) caller.close();
        }
    }

    /** How many there are in a burst. */
    public static int operations(int load, Duration duration) {
        return (int) Math.max(1, load * duration.toNanos() / SECONDS.toNanos(1));
    }

    private Map<Figure, Double> run(List<Workload.Caller> all, int operations, long spacing) throws Exception {
        var next = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(all.size())) {
            var before = cpu.read();
            var start = System.nanoTime();
            var tasks = all.stream()
                    .map(caller -> (Callable<Histogram>) () -> follow(caller, next, operations, start, spacing))
                    .toList();
            var latencies = new Histogram(3);
            for (var one : threads.invokeAll(tasks)) latencies.add(Futures.resultOf(one));
            var after = cpu.read();
            workload.verify(operations);

            var figures = after.since(before, operations);
            figures.put(Figure.RATE, operations * 1e9 / (after.nanos() - before.nanos()));
            figures.put(Figure.P50, latencies.getValueAtPercentile(50) / 1e6);
            figures.put(Figure.P95, latencies.getValueAtPercentile(95) / 1e6);
            figures.put(Figure.P99, latencies.getValueAtPercentile(99) / 1e6);
            return figures;
        }
    }

    private static Histogram follow(
            Workload.Caller caller, AtomicInteger next, int operations, long start, long spacing) throws Exception {
        var latencies = new Histogram(3);
        for (var operation = next.getAndIncrement(); operation < operations; operation = next.getAndIncrement()) {
            var due = start + operation * spacing;
            for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime())
                LockSupport.parkNanos(left);
            caller.run(operation);
            latencies.recordValue(System.nanoTime() - due);
        }
        return latencies;
    }
}
