package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests that keep coming, so many a second whether they are answered or not, while somebody takes a right away. */
final class Storm {
    private static final int PER_SECOND = 200;
    private static final Duration BEFORE = Duration.ofSeconds(2);
    private static final Duration AFTER = Duration.ofSeconds(3);

    private final List<HttpRequest> requests;
    private final Queue<Hit> hits = new ConcurrentLinkedQueue<>();
    private final AtomicInteger next = new AtomicInteger();
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param started by the clock of this process, before the request went out */
    record Hit(String what, long started, int status, String body) {
        boolean isSuccess() {
            return status < 300 && !body.contains("\"errors\"");
        }
    }

    interface Change {
        void make() throws Exception;
    }

    /** @param requests each of which is allowed now, taken in turn */
    Storm(List<HttpRequest> requests) {
        this.requests = requests;
    }

    /** Returns what was started after the change had been answered; before it, everything got through. */
    List<Hit> around(Change change) throws Exception {
        long answered;
        try (var callers = Executors.newVirtualThreadPerTaskExecutor();
                var clock = Executors.newSingleThreadScheduledExecutor()) {
            clock.scheduleAtFixedRate(
                    () -> callers.submit(this::send),
                    0,
                    TimeUnit.SECONDS.toNanos(1) / PER_SECOND,
                    TimeUnit.NANOSECONDS);
            awaitHits(clock, BEFORE);
            var asked = System.nanoTime();
            change.make();
            answered = System.nanoTime();
            awaitHits(clock, AFTER);
            clock.shutdown();
            assertThat(hits.stream().filter(it -> it.started() < asked && it.isSuccess()))
                    .as("let in before")
                    .hasSizeGreaterThan(requests.size());
        }
        return hits.stream().filter(it -> it.started() > answered).toList();
    }

    /** A time in which the storm goes on. */
    private static void awaitHits(ScheduledExecutorService clock, Duration time) throws Exception {
        clock.schedule(() -> {}, time.toMillis(), TimeUnit.MILLISECONDS).get();
    }

    /** Each of the requests once more, when it is calm again. */
    List<Hit> calmly() {
        return requests.stream().map(this::sent).toList();
    }

    private void send() {
        hits.add(sent(requests.get(Math.floorMod(next.getAndIncrement(), requests.size()))));
    }

    private Hit sent(HttpRequest request) {
        var started = System.nanoTime();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return new Hit(request.uri().getPath(), started, answer.statusCode(), answer.body());
        } catch (IOException e) {
            return new Hit(request.uri().getPath(), started, 599, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
