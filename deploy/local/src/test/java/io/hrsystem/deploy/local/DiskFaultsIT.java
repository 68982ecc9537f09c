package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.util.FileSystemUtils;

/** File systems of the databases run full: first there is no room for rows, then none for the log, then there is again. */
@Tag("faults")
class DiskFaultsIT {
    private static final Path FOLDER = Path.of("target/full-system").toAbsolutePath();
    private static final SmallDisk COMMAND = new SmallDisk(FOLDER.resolve("data/postgres/command"));
    private static final SmallDisk READ = new SmallDisk(FOLDER.resolve("data/postgres/read"));
    private static final Duration NO_ROOM = Duration.ofSeconds(15);
    private static final int SEGMENTS = 100;

    private static RunningSystem system;

    @BeforeAll
    static void start() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        assumeTrue(COMMAND.mount() && READ.mount(), "to mount a file system of its own this has to run as root");
        system = RunningSystem.on(FOLDER.resolve("data"));
    }

    @AfterAll
    static void stop() throws IOException {
        if (system != null) system.pressCtrlC();
        COMMAND.unmount();
        READ.unmount();
    }

    @ParameterizedTest
    @ValueSource(strings = {"command", "read"})
    void full(String database) throws Exception {
        var disk = database.equals("command") ? COMMAND : READ;
        try (var trial = new Trial(system).punching()) {
            trial.suffer("disk of the %s server full".formatted(database), 1, _ -> {
                try (disk) {
                    disk.fill();
                    Trial.rest(NO_ROOM);
                    assertThatThrownBy(() -> writeLog(database)).isInstanceOf(DataAccessException.class);
                    Trial.rest(NO_ROOM);
                }
                trial.awaitSeen();
            });
            trial.end();
        }
    }

    private static void writeLog(String database) throws IOException {
        var superuser = new Store(system).superuser(database);
        for (var segment = 0; segment < SEGMENTS; segment++)
            assertThat(superuser
                            .sql("SELECT pg_logical_emit_message(false, 'full', 'disk')::text || pg_switch_wal()::text")
                            .query(String.class)
                            .single())
                    .isNotEmpty();
    }
}
