package io.hrsystem.deploy.local;

import io.hrsystem.database.RolePasswords;
import io.hrsystem.database.ServerSetup;
import io.hrsystem.testserver.EmbeddedServer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL with the roles and one database. */
final class Database implements Part, AutoCloseable {
    // two of them share this machine with all the rest
    /** Segments that are not needed any more are no stock: they still say what was written of people. */
    private static final Map<String, String> NO_OLD_LOG = Map.of("wal_recycle", "off");

    static final Map<String, String> SMALL = Map.of("shared_buffers", "128MB", "max_connections", "100");

    private static final String COMMAND = "hr_command";
    private static final String KEYS = "hr_keys";

    private final String name;
    private final EmbeddedServer server;
    private final Processes processes;
    private boolean closed;

    private Database(String name, Path folder, int port, Processes processes, Map<String, String> more) {
        var settings = new HashMap<>(SMALL);
        settings.putAll(more);
        this.name = name;
        this.server = new EmbeddedServer(folder, port, settings);
        this.processes = processes;
    }

    /** Holds the events and all that is decided by. */
    static Database command(DataFolder data, Ports ports, Processes processes, Map<String, String> archiving) {
        return new Database(COMMAND, data.commandDatabase(), ports.commandDatabase(), processes, archiving);
    }

    /** Holds the read models: their long transactions are not felt by those who read events. */
    static Database read(DataFolder data, Ports ports, Processes processes) {
        return new Database("hr_read", data.readDatabase(), ports.readDatabase(), processes, NO_OLD_LOG);
    }

    /** Holds the keys of personal values, apart from what they open. */
    static Database keys(DataFolder data, Ports ports, Processes processes, Map<String, String> archiving) {
        return new Database(KEYS, data.keyDatabase(), ports.keyDatabase(), processes, archiving);
    }

    @Override
    public String name() {
        return "postgresql-" + name.substring("hr_".length());
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
        if (name.equals(KEYS)) ServerSetup.keys(server::superuser, name);
        else ServerSetup.database(server::superuser, name);
        if (name.equals(COMMAND)) ServerSetup.guards(server.superuser(name));
    }

    /** Nothing binds it. */
    DataSource superuser() {
        return server.superuser(name);
    }

    /** The program that has brought the database up to date last; empty if it is new. */
    String migratedBy() {
        return JdbcClient.create(server.superuser(name))
                .sql("SELECT coalesce(shobj_description(oid, 'pg_database'), '') FROM pg_database WHERE datname = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    /** Noted in the database itself: it goes where the schema goes. */
    void noteMigratedBy(String program) {
        JdbcClient.create(server.superuser(name))
                .sql("COMMENT ON DATABASE %s IS '%s'".formatted(name, program))
                .update();
    }

    int port() {
        return server.port();
    }

    String url() {
        return server.url(name);
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
