package io.hrsystem.bench.hold;

import io.hrsystem.bench.harness.Contender;
import io.hrsystem.bench.harness.Figure;
import io.hrsystem.bench.harness.OpenLoop;
import io.hrsystem.bench.service.Companies;
import io.hrsystem.bench.service.Connection;
import io.hrsystem.bench.service.Services;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Everyday work, timed while somebody attacks at a steady rate over a few connections. */
record UnderAttack(Attack attack, OpenLoop everyday, Services services, Companies companies) implements Contender {
    private static final int CONNECTIONS = 8;
    /** An address of this machine that nobody else calls from. */
    private static final String STRANGER = "127.0.0.2";

    @Override
    public String name() {
        return attack.text();
    }

    @Override
    public Map<Figure, Double> measure(int load, Duration duration) throws Exception {
        companies.signIn();
        var over = new AtomicBoolean();
        var answered = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var attackers = IntStream.range(0, CONNECTIONS)
                    .<Future<?>>mapToObj(_ -> threads.submit(attacker(over, answered)))
                    .toList();
            try {
                return everyday.measure(load, duration);
            } finally {
                over.set(true);
                for (var attacker : attackers) attacker.get();
                if (answered.get() == 0) throw new IllegalStateException(attack.text() + " was never answered");
            }
        }
    }

    /** A server that hangs up is one way to answer. */
    private Callable<Void> attacker(AtomicBoolean over, AtomicInteger answered) {
        return () -> {
            var pause = CONNECTIONS * 1_000_000_000L / attack.perSecond();
            var next = System.nanoTime();
            while (!over.get()) {
                var call = attack.call(services, companies);
                try (var connection = new Connection(call.port(), STRANGER)) {
                    while (!over.get()) {
                        connection.send(call.path(), call.headers(), call.content());
                        answered.incrementAndGet();
                        next += pause;
                        LockSupport.parkNanos(next - System.nanoTime());
                        call = attack.call(services, companies);
                    }
                } catch (IOException _) {
                    answered.incrementAndGet();
                    next += pause;
                    LockSupport.parkNanos(next - System.nanoTime());
                }
            }
            return null;
        };
    }
}
