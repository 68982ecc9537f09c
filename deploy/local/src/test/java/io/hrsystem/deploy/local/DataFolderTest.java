package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void oneSystemHoldsIt() {
        try (var _ = DataFolder.hold(folder)) {
            assertThatThrownBy(() -> DataFolder.hold(folder))
                    .isInstanceOf(Obstacle.class)
                    .hasMessageContaining("Another HR system runs on " + folder)
                    .hasMessageContaining("--data");
        }
        DataFolder.hold(folder).close();
    }

    @Test
    void itIsMadeOnFirstUse() {
        try (var data = DataFolder.hold(folder.resolve("some/where"))) {
            assertThat(data.mail()).isDirectory();
            assertThat(data.logs()).isDirectory();
        }
    }

    @Test
    void onlyItsOwnerLooksIntoIt() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        DataFolder.hold(folder).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void oneOfAnEarlierVersionIsRefusedInOneSentence() throws Exception {
        Files.createDirectories(folder.resolve("postgres/data"));
        assertThatThrownBy(() -> DataFolder.hold(folder))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("is of an earlier version")
                .hasMessageContaining("--data");
    }

    @Test
    void aFileInItsPlaceIsRefused() throws Exception {
        var file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> DataFolder.hold(file))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining(file + " cannot be used")
                .hasMessageContaining("--data");
    }
}
