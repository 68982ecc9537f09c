package io.hrsystem.bench.closing;

import io.hrsystem.bench.harness.Contender;
import io.hrsystem.bench.harness.Cpu;
import io.hrsystem.bench.harness.Figure;
import io.hrsystem.bench.harness.Server;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** All of the nights, however long it takes; the load is how many pages are closed at the same time. */
record NightLoop(String name, Nights nights, Pages pages, Server server) implements Contender {
    /** Opens what closes pages, for one thread. */
    interface Pages {
        Closer open() throws Exception;
    }

    interface Closer extends AutoCloseable {
        void closePage(int page) throws Exception;

        @Override
        default void close() throws Exception {}
    }

    @Override
    public Map<Figure, Double> measure(int load, Duration duration) throws Exception {
        nights.prepare();
        server.checkpoint();
        var cpu = Cpu.ofThisJvm(server.process());
        var next = new AtomicInteger();
        var before = cpu.read();
        run(load, next);
        var after = cpu.read();
        nights.verify();
        var figures = after.since(before, nights.days());
        figures.put(Figure.RATE, nights.days() * 1e9 / (after.nanos() - before.nanos()));
        return figures;
    }

    private void run(int load, AtomicInteger next) throws Exception {
        try (var threads = Executors.newFixedThreadPool(load)) {
            var running = new ArrayList<Future<Boolean>>();
            for (var i = 0; i < load; i++) running.add(threads.submit((Callable<Boolean>) () -> closeAll(next)));
            for (var one : running) one.get();
        }
    }

    private boolean closeAll(AtomicInteger next) throws Exception {
        try (var closer = pages.open()) {
            for (var page = next.getAndIncrement(); page < nights.pages(); page = next.getAndIncrement())
                closer.closePage(page);
        }
        return true;
    }
}
