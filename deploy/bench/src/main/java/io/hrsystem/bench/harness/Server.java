package io.hrsystem.bench.harness;

import io.hrsystem.database.Migration;
import io.hrsystem.database.RolePasswords;
import io.hrsystem.database.ServerSetup;
import io.hrsystem.platform.database.DatabaseProperties;
import io.hrsystem.platform.database.DatabaseProperties.Database;
import io.hrsystem.platform.database.DatabaseProperties.Role;
import io.hrsystem.platform.database.Pools;
import io.hrsystem.testserver.EmbeddedServer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The PostgreSQL of a run, and on demand a second one for read models: durable, or nothing is measured on it. */
public final class Server implements AutoCloseable {
    public static final RolePasswords PASSWORDS =
            new RolePasswords("owner-bench", "app-bench", "system-bench", "log-bench", "maker-bench", "reader-bench");
    public static final int CONNECTIONS = 64;

    private static final Map<String, String> SETTINGS = Map.of(
            "shared_buffers", "1GB",
            "max_wal_size", "8GB",
            "checkpoint_timeout", "30min",
            "max_connections", "400");
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final List<String> SHOWN = List.of(
            "server_version", "fsync", "synchronous_commit", "full_page_writes", "shared_buffers", "max_wal_size");

    private final Path folder;
    private final Map<String, String> settings;
    private final EmbeddedServer server;
    private @Nullable Server read;

    /** @param settings stand over those that every run has */
    public Server(Path folder, Map<String, String> settings) {
        this.folder = folder;
        this.settings = Map.copyOf(settings);
        var all = new LinkedHashMap<>(SETTINGS);
        all.putAll(settings);
        server = new EmbeddedServer(folder, Ports.free(), all).start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::kill9));
        ServerSetup.roles(server.superuser("postgres"), PASSWORDS);
        for (var setting : DURABLE) WrongResult.unlessEqual(setting, "on", show(setting));
    }

    /** Its data and whatever else is thrown away with it. */
    public Path folder() {
        return folder;
    }

    /** Where read models lie, as in production; started by whoever asks first. */
    public synchronized Server read() {
        var started = read == null ? new Server(folder.resolve("read"), settings) : read;
        read = started;
        return started;
    }

    /** Of both, so far as they have been started. */
    public synchronized List<ProcessHandle> processes() {
        return read == null ? List.of(process()) : List.of(process(), read.process());
    }

    public ProcessHandle process() {
        return server.process();
    }

    public int port() {
        return server.port();
    }

    public String url(String database) {
        return server.url(database);
    }

    /** By way of a proxy that listens there. */
    public String url(String database, int proxy) {
        return url(database).replace(":" + port(), ":" + proxy);
    }

    /** A new, empty database with a schema. */
    public String create(String database, String... migrations) {
        createEmpty(database);
        new Migration(migrations).run(pools(database).owner(new Database(url(database))));
        return database;
    }

    /** A new database of keys. */
    public void createKeys(String database) {
        createEmptyKeys(database);
        new Migration("db/keys").run(pools(database).owner(new Database(url(database))));
    }

    public void createEmptyKeys(String database) {
        ServerSetup.keys(server::superuser, database);
    }

    /** A new database without a schema. */
    public void createEmpty(String database) {
        ServerSetup.database(server::superuser, database);
    }

    public DataSource superuser(String database) {
        return server.superuser(database);
    }

    public DataSource owner(String database) {
        return pools(database).owner(new Database(url(database)));
    }

    /** As the services connect. */
    public Pools pools(String database) {
        var at = new Database(url(database));
        return new Pools(
                new DatabaseProperties(
                        at,
                        at,
                        at,
                        new Role(PASSWORDS.app(), CONNECTIONS),
                        new Role(PASSWORDS.system(), 10),
                        new Role(PASSWORDS.log(), 2),
                        new Role(PASSWORDS.keyMaker(), 4),
                        new Role(PASSWORDS.keyReader(), 4),
                        new Role(PASSWORDS.owner(), 1)),
                "bench");
    }

    /** So that no burst pays for what the one before has written. */
    public synchronized void checkpoint() {
        JdbcClient.create(superuser("postgres")).sql("CHECKPOINT").update();
        if (read != null) read.checkpoint();
    }

    /** What the figures depend on, as the server says. */
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        for (var setting : SHOWN) settings.put(setting, show(setting));
        return settings;
    }

    private String show(String setting) {
        return JdbcClient.create(superuser("postgres"))
                .sql("SHOW " + setting)
                .query(String.class)
                .single();
    }

    @Override
    public synchronized void close() {
        if (read != null) read.close();
        server.close();
    }
}
