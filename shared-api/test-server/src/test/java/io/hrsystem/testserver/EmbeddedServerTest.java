package io.hrsystem.testserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedServerTest {
    @TempDir
    private Path folder;

    /** Whoever knocks while it ends is told so in the same log, and that is no reason. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "starting up",
                "not accepting connections",
                "not yet accepting connections",
                "shutting down",
                "in recovery mode"
            })
    void theReasonOfItsEndIsNotWhatIsSaidAtTheDoor(String state) throws Exception {
        var log = """
            2026-01-02 00:00:00.000 UTC [7] FATAL:  recovery ended before configured recovery target was reached
            2026-01-02 00:00:00.001 UTC [9] FATAL:  the database system is %s
            2026-01-02 00:00:00.002 UTC [5] LOG:  database system is shut down
            """.formatted(state);
        Files.writeString(folder.resolve("server.log"), log);
        assertThat(new EmbeddedServer(folder).lastWords())
                .isEqualTo("recovery ended before configured recovery target was reached");
    }

    @Test
    void whatWasCommittedSurvivesAStopAndAKill() {
        var server = new EmbeddedServer(folder).start();
        try {
            sql(server, "CREATE TABLE fact (id int)");
            sql(server, "INSERT INTO fact VALUES (1)");
            server.close();
            assertThat(server.isRunning()).isFalse();
            server.start();
            sql(server, "INSERT INTO fact VALUES (2)");
            server.kill9();
            assertThat(server.isRunning()).isFalse();
            assertThatThrownBy(() -> sql(server, "SELECT 1")).hasMessageContaining("Connection");
            server.start();
            assertThat(JdbcClient.create(server.superuser("postgres"))
                            .sql("SELECT id FROM fact ORDER BY id")
                            .query(Integer.class)
                            .list())
                    .containsExactly(1, 2);
        } finally {
            server.kill9();
        }
    }

    @Test
    void theDataIsKeptForTheNextProgramWithItsOwnPassword() throws IOException {
        try (var first = new EmbeddedServer(folder).start()) {
            sql(first, "CREATE TABLE fact (id int)");
            assertThatThrownBy(() -> new EmbeddedServer(folder).start())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is in use by another PostgreSQL: stop it (process");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("superuser-password"))))
                .isEqualTo("rw-------");
        try (var second = new EmbeddedServer(folder).start()) {
            sql(second, "DROP TABLE fact");
        }
        Files.delete(folder.resolve("data/global/pg_control"));
        assertThatThrownBy(() -> new EmbeddedServer(folder).start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("pg_control")
                .hasMessageContaining("restore it from a backup or choose another data folder");
        Files.delete(folder.resolve("superuser-password"));
        assertThatThrownBy(() -> new EmbeddedServer(folder).start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("superuser-password is missing");
    }

    @Test
    void settingsMayBeChosenButEveryStartIsDurable() {
        try (var server = new EmbeddedServer(
                        folder, freePort(), Map.of("shared_buffers", "16MB", "search_path", "a, b'c"))
                .start()) {
            var jdbc = JdbcClient.create(server.superuser("postgres"));
            assertThat(jdbc.sql("SHOW shared_buffers").query(String.class).single())
                    .isEqualTo("16MB");
            assertThat(jdbc.sql("SHOW fsync").query(String.class).single()).isEqualTo("on");
            assertThat(jdbc.sql("SHOW data_checksums").query(String.class).single())
                    .isEqualTo("on");
        }
    }

    @Test
    void theLogQuotesNoRows() throws IOException {
        try (var server = new EmbeddedServer(folder).start()) {
            sql(server, "CREATE TABLE person (name text PRIMARY KEY, data json)");
            var jdbc = JdbcClient.create(server.superuser("postgres"));
            var hire = jdbc.sql("INSERT INTO person VALUES (:name, cast(:data AS json))")
                    .param("name", "Anna Kim");
            hire.param("data", "{}").update();
            assertThatThrownBy(() -> hire.param("data", "{}").update()).hasMessageContaining("duplicate key");
            assertThatThrownBy(() -> hire.param("data", "{\"of\": Anna Kim").update())
                    .hasMessageContaining("invalid input syntax");
            assertThat(Files.readString(server.log()))
                    .contains("duplicate key", "invalid input syntax")
                    .doesNotContain("Anna");
        }
    }

    @Test
    void aTakenPortIsSaid() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> new EmbeddedServer(folder, other.getLocalPort(), Map.of()).start())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "Port %d is taken by another program: stop that program or choose another port.",
                            other.getLocalPort());
        }
    }

    @Test
    void aFolderThatIsNotOursIsLeftAlone() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("data")).resolve("holiday.jpg"), "");
        assertThatThrownBy(() -> new EmbeddedServer(folder).start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is no PostgreSQL data folder or is damaged");
    }

    @Test
    void dataOfAnotherVersionIsLeftAlone() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("data")).resolve("PG_VERSION"), "14\n");
        assertThatThrownBy(() -> new EmbeddedServer(folder).start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is from PostgreSQL 14 but this is PostgreSQL")
                .hasMessageContaining("upgrade it with pg_upgrade or choose another data folder");
    }

    private static void sql(EmbeddedServer server, String sql) {
        JdbcClient.create(server.superuser("postgres")).sql(sql).update();
    }

    private static int freePort() {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
