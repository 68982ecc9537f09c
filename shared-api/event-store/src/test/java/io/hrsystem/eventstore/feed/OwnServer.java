package io.hrsystem.eventstore.feed;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.database.Migration;
import io.hrsystem.database.RolePasswords;
import io.hrsystem.database.ServerSetup;
import io.hrsystem.testserver.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A second server, for tests that hold transactions open or stop it: both would be felt by every other test. */
final class OwnServer {
    static final EmbeddedServer SERVER = start();

    private static final RolePasswords PASSWORDS =
            new RolePasswords("owner", "app", "system", "log", "maker", "reader");
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private OwnServer() {}

    /** A fresh command database. */
    record Database(String name, HikariDataSource app, HikariDataSource system) implements AutoCloseable {
        JdbcClient superuser() {
            return JdbcClient.create(SERVER.superuser(name));
        }

        /** Who has switched off what guards the events. */
        JdbcClient unguarded() {
            var source = (PGSimpleDataSource) SERVER.superuser(name);
            source.setOptions("-c session_replication_role=replica");
            return JdbcClient.create(source);
        }

        @Override
        public void close() {
            app.close();
            system.close();
        }
    }

    static Database database() {
        var name = "own_" + COUNTER.incrementAndGet();
        ServerSetup.roles(SERVER.superuser("postgres"), PASSWORDS);
        ServerSetup.database(SERVER::superuser, name);
        new Migration("db/gate", "db/event-store").run(owner(name));
        return new Database(name, pool(name, "hr_app", PASSWORDS.app()), pool(name, "hr_system", PASSWORDS.system()));
    }

    private static DataSource owner(String name) {
        var source = new PGSimpleDataSource();
        source.setUrl(SERVER.url(name));
        source.setUser("hr_owner");
        source.setPassword(PASSWORDS.owner());
        return source;
    }

    private static HikariDataSource pool(String name, String role, String password) {
        var config = new HikariConfig();
        config.setJdbcUrl(SERVER.url(name));
        config.setUsername(role);
        config.setPassword(password);
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(role.equals("hr_app") ? 30_000 : 1_000);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private static EmbeddedServer start() {
        try {
            var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "postgres-own-");
            var server = new EmbeddedServer(folder).start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.kill9();
                try {
                    FileSystemUtils.deleteRecursively(folder);
                } catch (IOException e) {
                    // only disk space
                }
            }));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
