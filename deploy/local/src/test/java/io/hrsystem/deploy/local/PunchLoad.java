package io.hrsystem.deploy.local;

import static java.time.ZoneOffset.UTC;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.tenants.TenantSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Time clocks that repeat each punch with the same key until it is acknowledged, one working day after the other. */
final class PunchLoad implements AutoCloseable {
    /** As far back as any company may let its clocks look. */
    private static final LocalDate FIRST = LocalDate.now(UTC).minusDays(TenantSettings.MOST_DAYS_BACK - 2);

    private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(3);
    /** What is killed needs the machine too in order to come back. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final int PROGRESS = 40;

    /** Of one employee; its check-in and its check-out have both been acknowledged. */
    record Day(String employeeId, LocalDate date) {}

    private final List<Client> nodes;
    private final AtomicInteger tries = new AtomicInteger();
    private final String source;
    private final Duration pause;
    private final Set<Day> acknowledged = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<? extends Future<?>> writers;
    private final AtomicLong lastAccepted = new AtomicLong(System.nanoTime());
    private final AtomicLong longestSilence = new AtomicLong();
    private volatile boolean stopping;

    PunchLoad(Client clock, List<String> employees) {
        this(List.of(clock), employees, PAUSE, "KIOSK");
    }

    /**
     * @param nodes which are tried in turn
     * @param pause of each employee after a day, for loads so long that the past would be used up
     * @param source that the time clocks name
     */
    PunchLoad(List<Client> nodes, List<String> employees, Duration pause, String source) {
        this.nodes = nodes;
        this.source = source;
        this.pause = pause;
        this.writers = employees.stream()
                .map(employee -> threads.submit(() -> work(employee)))
                .toList();
    }

    /** Returns when some more days have been acknowledged. */
    void awaitProgress() {
        var enough = acknowledged.size() + PROGRESS;
        await().atMost(LONGEST_OUTAGE)
                .until(() -> acknowledged.size() >= enough || writers.stream().anyMatch(Future::isDone));
    }

    /** Ends after whole days; fails if a writer was ever told anything but "accepted" or "not now". */
    Set<Day> stop() throws InterruptedException, ExecutionException {
        stopping = true;
        for (var writer : writers) writer.get();
        return acknowledged;
    }

    /** By now; all that a read model has to know. */
    Set<Day> acknowledged() {
        return acknowledged;
    }

    /** The longest time in which nobody's punch was accepted, since this was asked last. */
    Duration longestOutage() {
        return Duration.ofNanos(longestSilence.getAndSet(0));
    }

    @Override
    public void close() {
        stopping = true;
        threads.shutdownNow();
    }

    private void work(String employee) {
        for (var date = FIRST; !stopping; date = date.plusDays(1)) {
            punch(employee, "check-in", date.atStartOfDay().toInstant(UTC).toString());
            punch(employee, "check-out", date.atTime(9, 0).toInstant(UTC).toString());
            acknowledged.add(new Day(employee, date));
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private void punch(String employee, String way, String at) {
        var body = Map.of("employeeId", employee, "at", at, "source", source);
        var key = way + " " + employee + " " + at;
        await().atMost(LONGEST_OUTAGE).pollDelay(Duration.ZERO).until(() -> isAccepted(way, body, key));
    }

    private boolean isAccepted(String way, Map<String, String> body, String key) {
        try {
            var clock = nodes.get(Math.floorMod(tries.getAndIncrement(), nodes.size()));
            var answer = clock.post("/api/attendance/" + way, body, "Idempotency-Key", key);
            if (answer.status() < 300) {
                var now = System.nanoTime();
                longestSilence.accumulateAndGet(now - lastAccepted.getAndSet(now), Math::max);
                return true;
            }
            if (answer.status() != 503) throw new AssertionError(answer.toString());
            return false;
        } catch (IOException _) {
            return false;
        }
    }
}
