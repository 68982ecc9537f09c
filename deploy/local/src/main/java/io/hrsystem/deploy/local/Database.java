package io.hrsystem.deploy.local;

import io.hrsystem.database.RolePasswords;
import io.hrsystem.database.ServerSetup;
import io.hrsystem.testserver.EmbeddedServer;
import java.nio.file.Path;
import java.util.Map;

/** PostgreSQL with the roles and the two databases. */
final class Database implements Part, AutoCloseable {
    static final String COMMAND = "hr_command";
    static final String READ = "hr_read";

    private final EmbeddedServer server;
    private final Processes processes;
    private boolean closed;

    Database(Path folder, int port, Processes processes) {
        this.server = new EmbeddedServer(folder, port, Map.of());
        this.processes = processes;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public synchronized void start() throws Exception {
        if (closed) throw new IllegalStateException("the system is stopping");
        server.start();
        processes.remember(name(), server.process());
    }

    /** Makes what is missing on a new server; on an old one it changes nothing. */
    void prepare(RolePasswords passwords) {
        ServerSetup.roles(server.superuser("postgres"), passwords);
        ServerSetup.database(server::superuser, COMMAND);
        ServerSetup.database(server::superuser, READ);
    }

    String url(String database) {
        return server.url(database);
    }

    @Override
    public String awaitEnd() {
        server.process().onExit().join();
        return server.log() + " says why";
    }

    @Override
    public synchronized void close() {
        closed = true;
        server.close();
    }
}
