package io.hrsystem.bench.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between a service and PostgreSQL and counts how often requests wait for the database. */
public final class RoundTrips implements AutoCloseable {
    private static final int BUFFER = 65_536;

    private final ServerSocket listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    private final int target;
    private final AtomicLong count = new AtomicLong();

    /** @param target where PostgreSQL listens */
    public RoundTrips(int target) throws IOException {
        this.target = target;
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Of all sessions of hr_app so far. */
    public long count() {
        return count.get();
    }

    private void accept() {
        try {
            while (true) connect(listener.accept());
        } catch (IOException _) {
            // closed
        }
    }

    private void connect(Socket client) throws IOException {
        var server = new Socket(InetAddress.getLoopbackAddress(), target);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        var answered = new AtomicBoolean();
        Thread.ofVirtual().start(() -> requests(client, server, answered));
        Thread.ofVirtual().start(() -> answers(client, server, answered));
    }

    /** Whatever is sent after an answer begins a new round trip, in however many parts it arrives. */
    private void requests(Socket client, Socket server, AtomicBoolean answered) {
        try (client;
                server) {
            var buffer = new byte[BUFFER];
            var ofRequests = false;
            var in = client.getInputStream();
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                // the first words of a session name its user
                ofRequests |= new String(buffer, 0, Math.min(read, 100), ISO_8859_1).contains("user\0hr_app\0");
                if (answered.getAndSet(false) && ofRequests) count.incrementAndGet();
                server.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException _) {
            // the session has ended
        }
    }

    private static void answers(Socket client, Socket server, AtomicBoolean answered) {
        try (client;
                server) {
            copy(server.getInputStream(), client.getOutputStream(), answered);
        } catch (IOException _) {
            // the session has ended
        }
    }

    private static void copy(InputStream in, OutputStream out, AtomicBoolean answered) throws IOException {
        var buffer = new byte[BUFFER];
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            answered.set(true);
            out.write(buffer, 0, read);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
