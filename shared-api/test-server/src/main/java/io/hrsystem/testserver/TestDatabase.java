package io.hrsystem.testserver;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.database.Migration;
import io.hrsystem.database.ServerSetup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fresh, migrated database on a {@link TestServer}; one per test class. */
public final class TestDatabase implements AutoCloseable {
    private static final Map<Template, String> TEMPLATES = new ConcurrentHashMap<>();
    private static final String KEYS = "db/keys";
    private static final String EVENTS = "db/event-store";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final TestServer server;
    private final String name;
    private final HikariDataSource app;
    private final HikariDataSource system;
    private final HikariDataSource keyMaker;
    private final HikariDataSource keyReader;
    private final HikariDataSource superuser;

    private record Template(TestServer server, List<String> locations) {}

    private TestDatabase(TestServer server, String name) {
        this.server = server;
        this.name = name;
        this.app = pool("hr_app", TestServer.PASSWORDS.app());
        this.system = pool("hr_system", TestServer.PASSWORDS.system());
        this.keyMaker = pool("hr_key_maker", TestServer.PASSWORDS.keyMaker());
        this.keyReader = pool("hr_key_reader", TestServer.PASSWORDS.keyReader());
        this.superuser = pool(server.superuser(name));
    }

    /** The command database with all of its migrations that are on the class path. */
    public static TestDatabase command() {
        return of(present("db/gate", EVENTS, "db/record", "db/command"));
    }

    /** The read database with all of its migrations that are on the class path. */
    public static TestDatabase read() {
        return of(present("db/gate", "db/read"));
    }

    /** The database of keys; only its own roles get in. */
    public static TestDatabase keys() {
        return of(KEYS);
    }

    public static TestDatabase of(String... locations) {
        return on(TestServer.get(), locations);
    }

    public static TestDatabase on(TestServer server, String... locations) {
        var template = TEMPLATES.computeIfAbsent(new Template(server, List.of(locations)), TestDatabase::make);
        var name = "test_" + COUNTER.incrementAndGet();
        JdbcClient.create(server.superuser("postgres"))
                .sql("CREATE DATABASE %s TEMPLATE %s".formatted(name, template))
                .update();
        if (List.of(locations).contains(KEYS)) ServerSetup.keys(server::superuser, name);
        else ServerSetup.database(server::superuser, name);
        return new TestDatabase(server, name);
    }

    public String name() {
        return name;
    }

    public String url() {
        return server.url(name);
    }

    public DataSource app() {
        return app;
    }

    public DataSource system() {
        return system;
    }

    public DataSource keyMaker() {
        return keyMaker;
    }

    public DataSource keyReader() {
        return keyReader;
    }

    /** Not pooled. */
    public DataSource owner() {
        return owner(server, name);
    }

    /** Whoever changes the session has to change it back. */
    public DataSource superuser() {
        return superuser;
    }

    /** A superuser who has switched off what guards the events, to do what nobody should; not pooled. */
    public DataSource unguarded() {
        var source = (PGSimpleDataSource) server.superuser(name);
        source.setOptions("-c session_replication_role=replica");
        return source;
    }

    /** Ends every session and drops the database. */
    @Override
    public void close() {
        app.close();
        system.close();
        keyMaker.close();
        keyReader.close();
        superuser.close();
        JdbcClient.create(server.superuser("postgres"))
                .sql("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name))
                .update();
    }

    private static String make(Template template) {
        var name = "template_" + COUNTER.incrementAndGet();
        ServerSetup.database(template.server()::superuser, name);
        if (template.locations().contains(EVENTS))
            ServerSetup.guards(template.server().superuser(name));
        new Migration(template.locations()).run(owner(template.server(), name));
        return name;
    }

    private static DataSource owner(TestServer server, String database) {
        var source = new PGSimpleDataSource();
        source.setUrl(server.url(database));
        source.setUser("hr_owner");
        source.setPassword(TestServer.PASSWORDS.owner());
        return source;
    }

    private HikariDataSource pool(String role, String password) {
        var config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setUsername(role);
        config.setPassword(password);
        return pool(config, role);
    }

    private HikariDataSource pool(DataSource source) {
        var config = new HikariConfig();
        config.setDataSource(source);
        return pool(config, "superuser");
    }

    private HikariDataSource pool(HikariConfig config, String role) {
        config.setPoolName(name + "-" + role);
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(0);
        config.setIdleTimeout(Duration.ofSeconds(10).toMillis());
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private static String[] present(String... locations) {
        return Stream.of(locations)
                .filter(it -> TestDatabase.class.getClassLoader().getResource(it) != null)
                .toArray(String[]::new);
    }
}
