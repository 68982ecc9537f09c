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
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fresh, migrated database on the {@link TestServer}; one per test class. */
public final class TestDatabase implements AutoCloseable {
    private static final Map<List<String>, String> TEMPLATES = new ConcurrentHashMap<>();
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final String name;
    private final HikariDataSource app;
    private final HikariDataSource system;

    private TestDatabase(String name) {
        this.name = name;
        this.app = pool("hr_app", TestServer.PASSWORDS.app());
        this.system = pool("hr_system", TestServer.PASSWORDS.system());
    }

    /** The command database with all of its migrations that are on the class path. */
    public static TestDatabase command() {
        return of(present("db/gate", "db/event-store", "db/command"));
    }

    /** The read database with all of its migrations that are on the class path. */
    public static TestDatabase read() {
        return of(present("db/gate", "db/read"));
    }

    public static TestDatabase of(String... locations) {
        var template = TEMPLATES.computeIfAbsent(List.of(locations), TestDatabase::template);
        var name = "test_" + COUNTER.incrementAndGet();
        JdbcClient.create(TestServer.get().superuser("postgres"))
                .sql("CREATE DATABASE %s TEMPLATE %s".formatted(name, template))
                .update();
        ServerSetup.database(TestServer.get()::superuser, name);
        return new TestDatabase(name);
    }

    public String name() {
        return name;
    }

    public String url() {
        return TestServer.get().url(name);
    }

    public DataSource app() {
        return app;
    }

    public DataSource system() {
        return system;
    }

    /** Not pooled. */
    public DataSource owner() {
        return owner(name);
    }

    /** Not pooled. */
    public DataSource superuser() {
        return TestServer.get().superuser(name);
    }

    /** Ends every session and drops the database. */
    @Override
    public void close() {
        app.close();
        system.close();
        JdbcClient.create(TestServer.get().superuser("postgres"))
                .sql("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name))
                .update();
    }

    private static String template(List<String> locations) {
        var name = "template_" + COUNTER.incrementAndGet();
        ServerSetup.database(TestServer.get()::superuser, name);
        new Migration(locations).run(owner(name));
        return name;
    }

    private static DataSource owner(String database) {
        var source = new org.postgresql.ds.PGSimpleDataSource();
        source.setUrl(TestServer.get().url(database));
        source.setUser("hr_owner");
        source.setPassword(TestServer.PASSWORDS.owner());
        return source;
    }

    private HikariDataSource pool(String role, String password) {
        var config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setUsername(role);
        config.setPassword(password);
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
