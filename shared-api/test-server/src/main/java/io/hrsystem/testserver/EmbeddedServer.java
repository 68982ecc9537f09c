package io.hrsystem.testserver;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL that keeps its promises: durable settings, passwords asked for, data kept where it was told to.
 *
 * <p>It may be stopped or killed and started again on the same data and port. What keeps it from starting (a taken
 * port, a damaged folder, data of another version) is an {@link IllegalStateException} that says what to do.
 */
public final class EmbeddedServer implements AutoCloseable {
    /** Nobody listens yet, hung up while starting, still recovering. */
    private static final int FIRST_PORT = 20_000;

    private static final int LAST_PORT = 32_000;
    private static final Set<String> NOT_YET = Set.of("08001", "08006", "57P03");

    private final PostgresBinaries binaries = PostgresBinaries.unpacked();
    private final ServerFolder folder;
    private final int port;
    private final Map<String, String> settings;
    private volatile @Nullable Process process;

    /** On a free port. */
    public EmbeddedServer(Path folder) {
        this(folder, freePort(), Map.of());
    }

    /** On a free port, with these settings. */
    public EmbeddedServer(Path folder, Map<String, String> settings) {
        this(folder, freePort(), settings);
    }

    /** @param settings lines of postgresql.conf that stand over ours, for example shared_buffers */
    public EmbeddedServer(Path folder, int port, Map<String, String> settings) {
        this.folder = new ServerFolder(folder.toAbsolutePath());
        this.port = port;
        this.settings = Map.copyOf(settings);
    }

    /** Returns when the server answers; crash recovery may take its time. */
    public synchronized EmbeddedServer start() {
        if (isRunning()) return this;
        if (isTaken(port))
            throw new IllegalStateException(
                    "Port %d is taken by another program: stop that program or choose another port.".formatted(port));
        try {
            folder.prepare(binaries);
            folder.configure(port, settings);
            var log = ProcessBuilder.Redirect.appendTo(folder.newLog().toFile());
            var command = binaries.command("postgres", "-D", folder.data().toString());
            var started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
            process = started;
            awaitAnswer(started);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            kill9();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL started", e);
        }
    }

    public boolean isRunning() {
        var postmaster = process;
        return postmaster != null && postmaster.isAlive();
    }

    /** The postmaster, to wait for its end or to kill it from outside. */
    public ProcessHandle process() {
        return requireNonNull(process, "not started").toHandle();
    }

    public int port() {
        return port;
    }

    public Path log() {
        return folder.log();
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public DataSource superuser(String database) {
        try {
            var source = new PGSimpleDataSource();
            source.setUrl(url(database));
            source.setUser("postgres");
            source.setPassword(folder.password());
            return source;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends every session and stops cleanly; the data stays. */
    @Override
    public synchronized void close() {
        var postmaster = process;
        if (postmaster == null || !postmaster.isAlive()) return;
        try {
            var stop = binaries.command(
                    "pg_ctl", "stop", "-D", folder.data().toString(), "-m", "fast", "-w", "-t", "30", "-s");
            var stopping = new ProcessBuilder(stop).redirectErrorStream(true).start();
            stopping.getInputStream().readAllBytes();
            // it is told that the server has stopped a moment before the process has gone
            if (stopping.waitFor() != 0 || !postmaster.waitFor(30, SECONDS)) kill9();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            kill9();
            Thread.currentThread().interrupt();
        }
    }

    /** Why it gave up, or all that its log says if it did not. */
    public String lastWords() {
        try {
            return folder.lastWords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Dies as in a power cut: the postmaster and all its children, at once. */
    public synchronized void kill9() {
        var postmaster = process;
        if (postmaster == null) return;
        var children = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().join();
        // not for ever: in a container without an init process the dead children are never buried
        CompletableFuture.allOf(children.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, 2, SECONDS)
                .join();
    }

    private void awaitAnswer(Process started) throws IOException, InterruptedException {
        while (!answers()) {
            if (started.waitFor(30, MILLISECONDS))
                throw new IllegalStateException(
                        "PostgreSQL cannot work with the data in %s (%s): restore it from a backup or choose another data folder; %s says more."
                                .formatted(folder.data(), folder.lastWords(), folder.log()));
        }
    }

    private boolean answers() {
        try (var connection = superuser("postgres").getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            if (NOT_YET.contains(e.getSQLState())) return false;
            kill9();
            throw new IllegalStateException(
                    "PostgreSQL on %s does not let us in, restore its folder from a backup or choose another: %s"
                            .formatted(folder.data(), e.getMessage()));
        }
    }

    private static boolean isTaken(int port) {
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !probe.isBound();
        } catch (IOException e) {
            return true;
        }
    }

    /**
     * Below those that the system gives to connections: who looks for a server that is being restarted would else come
     * from its own port one day, be connected with itself, and keep the server from coming back.
     */
    private static int freePort() {
        return new Random()
                .ints(FIRST_PORT, LAST_PORT)
                .filter(it -> !isTaken(it))
                .findFirst()
                .orElseThrow();
    }
}
