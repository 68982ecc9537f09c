package io.hrsystem.bench.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;

/** As many operations as go through while a number of callers are at it; each caller is a thread. */
public final class ClosedLoop implements Contender {
    private static final double FIRST_GUESS_PER_SECOND = 3_000;
    private static final double HEADROOM = 1.6;

    private final String name;
    private final Workload workload;
    private final Server server;
    private final Cpu cpu;
    private double fastest = FIRST_GUESS_PER_SECOND;

    /** What is measured happens in this JVM. */
    public ClosedLoop(String name, Workload workload, Server server) {
        this(name, workload, server, Cpu.ofThisJvm(server.process()));
    }

    public ClosedLoop(String name, Workload workload, Server server, Cpu cpu) {
        this.name = name;
        this.workload = workload;
        this.server = server;
        this.cpu = cpu;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<Figure, Double> measure(int load, Duration duration) throws Exception {
        var operations = (int) Math.ceil(fastest * HEADROOM * duration.toNanos() / 1e9);
        workload.prepare(operations);
        server.checkpoint();
        var callers = new ArrayList<Workload.Caller>();
        try {
            for (var number = 0; number < load; number++) callers.add(workload.caller(number));
            return burst(callers, operations, duration);
        } finally {
            for (var caller : callers) caller.close();
        }
    }

    private Map<Figure, Double> burst(List<Workload.Caller> callers, int operations, Duration duration)
            throws Exception {
        var next = new AtomicInteger();
        var ready = new CountDownLatch(callers.size());
        var go = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(callers.size())) {
            var running = callers.stream()
                    .map(caller -> threads.submit((Callable<Histogram>) () -> {
                        ready.countDown();
                        go.await();
                        return loop(caller, next, operations, duration);
                    }))
                    .toList();
            ready.await();
            var before = cpu.read();
            go.countDown();
            var latencies = new Histogram(3);
            for (var one : running) latencies.add(Futures.resultOf(one));
            var after = cpu.read();
            var done = (int) latencies.getTotalCount();
            workload.verify(done);

            var figures = after.since(before, done);
            var rate = done * 1e9 / (after.nanos() - before.nanos());
            fastest = Math.max(fastest, rate);
            figures.put(Figure.RATE, rate);
            figures.put(Figure.P50, latencies.getValueAtPercentile(50) / 1e6);
            figures.put(Figure.P99, latencies.getValueAtPercentile(99) / 1e6);
            return figures;
        }
    }

    /** Ends early if nothing that was prepared is left. */
    private static Histogram loop(Workload.Caller caller, AtomicInteger next, int operations, Duration duration)
            throws Exception {
        var latencies = new Histogram(3);
        var start = System.nanoTime();
        for (var now = start; now - start < duration.toNanos(); ) {
            var operation = next.getAndIncrement();
            if (operation >= operations) break;
            caller.run(operation);
            var end = System.nanoTime();
            latencies.recordValue(end - now);
            now = end;
        }
        return latencies;
    }
}
