package io.hrsystem.testserver;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.hrsystem.testserver.BrokenLine.Loss;
import java.io.IOException;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** One connection over a {@link BrokenLine}. */
final class LineCall {
    private static final String COMMITTED = "COMMIT\0";

    private final BrokenLine line;
    private final Socket client;
    private final Socket postgres;
    private volatile @Nullable Loss committing;

    private interface Ear {
        /** How this does not arrive; null if it does. */
        @Nullable
        Loss hear(String said);
    }

    LineCall(BrokenLine line, Socket client, Socket postgres) {
        this.line = line;
        this.client = client;
        this.postgres = postgres;
    }

    void start() {
        Thread.ofVirtual().start(() -> carry(client, postgres, this::lostOnTheWayThere));
        Thread.ofVirtual().start(() -> carry(postgres, client, this::lostOnTheWayBack));
    }

    /** Neither end is told that the other has said all it wanted to. */
    void reset() {
        reset(client);
        reset(postgres);
    }

    private @Nullable Loss lostOnTheWayThere(String said) {
        var loss = line.take(said);
        if (loss == null || !loss.isCommitted()) return loss;
        committing = loss;
        return null;
    }

    private @Nullable Loss lostOnTheWayBack(String said) {
        return said.contains(COMMITTED) ? committing : null;
    }

    private void carry(Socket from, Socket to, Ear ear) {
        var buffer = new byte[1 << 16];
        var before = "";
        try (from;
                to) {
            for (int count; (count = from.getInputStream().read(buffer)) > 0; ) {
                if (!line.delivers()) continue;
                var said = before + new String(buffer, 0, count, ISO_8859_1);
                var loss = line.cuts(said) ? Loss.HALF_OF_THE_COMMIT : ear.hear(said);
                to.getOutputStream().write(buffer, 0, loss == null ? count : loss.isHalf() ? count / 2 : 0);
                if (loss != null) {
                    line.count();
                    reset();
                    return;
                }
                // what is looked for may come in two pieces
                before = said.substring(Math.max(0, said.length() - 100));
            }
        } catch (IOException e) {
            // one of the two has hung up
        } finally {
            line.forget(this);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // closed already
        }
    }
}
