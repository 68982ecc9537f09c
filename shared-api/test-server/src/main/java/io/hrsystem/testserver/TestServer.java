package io.hrsystem.testserver;

import io.hrsystem.database.RolePasswords;
import io.hrsystem.database.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** A server for this JVM's tests: embedded, or a container with {@code -Dhr.test.server=container}. */
public interface TestServer {
    RolePasswords PASSWORDS = new RolePasswords(
            "owner-for-tests",
            "app-for-tests",
            "system-for-tests",
            "log-for-tests",
            "key-maker-for-tests",
            "key-reader-for-tests");

    String url(String database);

    DataSource superuser(String database);

    /** The one that nearly every database lies on. */
    static TestServer get() {
        return First.SERVER;
    }

    /** For databases whose transactions the others must not feel, such as read models beside events. */
    static TestServer another() {
        return Second.SERVER;
    }

    /** Started by the first test that asks, stopped and removed with the JVM. */
    final class First {
        private static final TestServer SERVER = Starting.start();

        private First() {}
    }

    /** As the first, and only if a test asks. */
    final class Second {
        private static final TestServer SERVER = Starting.start();

        private Second() {}
    }

    /** How both come up. */
    final class Starting {
        private Starting() {}

        private static TestServer start() {
            var server = System.getProperty("hr.test.server", "embedded").equals("container")
                    ? ContainerServer.started()
                    : embedded();
            ServerSetup.roles(server.superuser("postgres"), PASSWORDS);
            return server;
        }

        /** Applications that stop at the same time still say goodbye to their databases. */
        private static void awaitApplications() {
            try {
                // all hooks are started at once, in no order: theirs may not live yet
                LockSupport.parkNanos(200_000_000);
                for (var thread : Thread.getAllStackTraces().keySet())
                    if (thread.getName().equals("SpringApplicationShutdownHook")) thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static TestServer embedded() {
            try {
                var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "postgres-");
                var server = new EmbeddedServer(folder).start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    awaitApplications();
                    server.kill9();
                    Folders.delete(folder);
                }));
                return new TestServer() {
                    @Override
                    public String url(String database) {
                        return server.url(database);
                    }

                    @Override
                    public DataSource superuser(String database) {
                        return server.superuser(database);
                    }
                };
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
