package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void aSecretIsTheSameOnEveryStart() {
        var first = new Secrets(folder).of("hr_app");
        assertThat(first).hasSizeGreaterThan(40);
        assertThat(new Secrets(folder).of("hr_app")).isEqualTo(first);
        assertThat(new Secrets(folder).of("hr_system")).isNotEqualTo(first);
    }

    @Test
    void onlyItsOwnerReadsIt() throws Exception {
        var secrets = new Secrets(folder.resolve("secrets"));
        secrets.of("hr_app");
        assertThat(permissions(folder.resolve("secrets"))).isEqualTo("rwx------");
        assertThat(permissions(secrets.file("hr_app"))).isEqualTo("rw-------");
    }

    @Test
    void aSecretThatCannotBeReadIsNamed() throws Exception {
        Files.createDirectory(folder.resolve("hr_app"));
        assertThatThrownBy(() -> new Secrets(folder).of("hr_app"))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining(folder.resolve("hr_app").toString());
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
