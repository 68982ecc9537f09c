package io.hrsystem.testserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a service and its PostgreSQL, and does what bad networks do. Whatever did not arrive, or came late, is
 * counted, so that a test knows that there was something.
 */
public final class BrokenLine implements AutoCloseable {
    /** What does not arrive as a whole; then both ends get a reset. */
    public enum Loss {
        /** The message with the mark, which ends with COMMIT: the server rolls back what it has seen begin. */
        THE_COMMIT,
        /** All that comes after the first half of its bytes. */
        HALF_OF_THE_COMMIT,
        /** Its answer: the server has committed. */
        THE_ANSWER,
        /** All that comes after the first half of its bytes. */
        HALF_OF_THE_ANSWER;

        /** Whether the transaction is in the database all the same. */
        public boolean isCommitted() {
            return this == THE_ANSWER || this == HALF_OF_THE_ANSWER;
        }

        boolean isHalf() {
            return this == HALF_OF_THE_COMMIT || this == HALF_OF_THE_ANSWER;
        }
    }

    private record Fault(Loss loss, String mark) {}

    private final ServerSocket entrance;
    private final URI server;
    private final Set<LineCall> calls = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Fault> fault = new AtomicReference<>();
    private final AtomicReference<@Nullable String> cut = new AtomicReference<>();
    private final AtomicInteger losses = new AtomicInteger();
    private volatile boolean swallowing;
    private volatile Duration delay = Duration.ZERO;

    /** @param url of any database of the server */
    public BrokenLine(String url) {
        try {
            server = uri(url);
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().name("broken-line").start(this::accept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same database through this line. */
    public String through(String url) {
        return "jdbc:postgresql://127.0.0.1:%d%s".formatted(entrance.getLocalPort(), uri(url).getPath());
    }

    /** Happens once, to the next message with these characters in it. */
    public void lose(Loss loss, String mark) {
        fault.set(new Fault(loss, mark));
    }

    /** Happens once: of the next piece with these characters in it, wherever it goes, only half arrives. */
    public void cut(String mark) {
        cut.set(mark);
    }

    /** From now on the line takes whatever is said and delivers nothing, and nobody is told. */
    public void swallow() {
        swallowing = true;
    }

    /** From now on each piece comes so much later, in both directions. */
    public void delay(Duration each) {
        delay = each;
    }

    /** Connections that had to do with a fault end with a reset, and new ones are as good as any. */
    public void mend() {
        var wasBroken = swallowing;
        swallowing = false;
        delay = Duration.ZERO;
        fault.set(null);
        cut.set(null);
        if (wasBroken) calls.forEach(LineCall::reset);
    }

    /** So many pieces were lost, or late. */
    public int losses() {
        return losses.get();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        calls.forEach(LineCall::reset);
    }

    /** Takes the fault that this message is to suffer, or null; others don't get it again. */
    @Nullable
    Loss take(String said) {
        var next = fault.get();
        return next != null && said.contains(next.mark) && fault.compareAndSet(next, null) ? next.loss : null;
    }

    boolean cuts(String said) {
        var mark = cut.get();
        return mark != null && said.contains(mark) && cut.compareAndSet(mark, null);
    }

    /** Waits as the piece has to; returns whether it is delivered. */
    boolean delivers() {
        var late = delay;
        if (swallowing || late.isPositive()) count();
        LockSupport.parkNanos(late.toNanos());
        return !swallowing;
    }

    void count() {
        losses.incrementAndGet();
    }

    void forget(LineCall call) {
        calls.remove(call);
    }

    private static URI uri(String url) {
        return URI.create(url.substring("jdbc:".length()));
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                connect(entrance.accept());
            } catch (IOException e) {
                // closed, or a caller who has hung up again
            }
        }
    }

    private void connect(Socket client) throws IOException {
        try {
            var call = new LineCall(this, client, new Socket(server.getHost(), server.getPort()));
            calls.add(call);
            call.start();
        } catch (IOException e) {
            // the server is not there, and so is the line
            client.close();
        }
    }
}
