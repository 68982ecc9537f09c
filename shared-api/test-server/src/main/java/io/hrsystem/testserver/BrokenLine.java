package io.hrsystem.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a service and its PostgreSQL, and hangs up on a request when its COMMIT is on the way. Every loss is
 * counted, so that a test knows that there was one.
 */
public final class BrokenLine implements AutoCloseable {
    /** What does not arrive. */
    public enum Loss {
        /** The message that ends with COMMIT: the server has seen the transaction begin and rolls it back. */
        THE_COMMIT,
        /** Its answer: the server has committed. */
        THE_ANSWER
    }

    private record Fault(Loss loss, String mark) {}

    private static final String COMMITTED = "COMMIT\0";

    private final ServerSocket entrance;
    private final URI server;
    private final AtomicReference<@Nullable Fault> fault = new AtomicReference<>();
    private final AtomicInteger losses = new AtomicInteger();

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

    public int losses() {
        return losses.get();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }

    private static URI uri(String url) {
        return URI.create(url.substring("jdbc:".length()));
    }

    private void accept() {
        try {
            while (true) new Call(entrance.accept(), new Socket(server.getHost(), server.getPort())).start();
        } catch (IOException e) {
            // closed
        }
    }

    private interface Ear {
        /** Whether this must not arrive. */
        boolean isLost(String said);
    }

    private final class Call {
        private final Socket client;
        private final Socket postgres;
        private volatile boolean isCommitting;

        Call(Socket client, Socket postgres) {
            this.client = client;
            this.postgres = postgres;
        }

        void start() {
            Thread.ofVirtual().start(() -> carry(client, postgres, this::isLostOnTheWayThere));
            Thread.ofVirtual().start(() -> carry(postgres, client, this::isLostOnTheWayBack));
        }

        private boolean isLostOnTheWayThere(String said) {
            var next = fault.get();
            if (next == null || !said.contains(next.mark) || !fault.compareAndSet(next, null)) return false;
            isCommitting = next.loss == Loss.THE_ANSWER;
            return next.loss == Loss.THE_COMMIT;
        }

        private boolean isLostOnTheWayBack(String said) {
            return isCommitting && said.contains(COMMITTED);
        }

        private void carry(Socket from, Socket to, Ear ear) {
            var buffer = new byte[1 << 16];
            var before = "";
            try (from;
                    to) {
                for (int count; (count = from.getInputStream().read(buffer)) > 0; ) {
                    var said = before + new String(buffer, 0, count, ISO_8859_1);
                    if (ear.isLost(said)) {
                        losses.incrementAndGet();
                        return;
                    }
                    to.getOutputStream().write(buffer, 0, count);
                    // what is looked for may come in two pieces
                    before = said.substring(Math.max(0, said.length() - 100));
                }
            } catch (IOException e) {
                // one of the two has hung up
            }
        }
    }
}
