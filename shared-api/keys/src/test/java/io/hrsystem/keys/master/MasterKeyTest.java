package io.hrsystem.keys.master;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {
    private static final byte[] PLAIN = "a keyset".getBytes(UTF_8);
    private static final byte[] CONTEXT = "a company".getBytes(UTF_8);

    @TempDir
    Path folder;

    private VaultServer vault;

    @BeforeEach
    void start() throws IOException {
        vault = new VaultServer();
    }

    @AfterEach
    void stop() {
        vault.close();
    }

    private MasterKey key(String kind) throws IOException {
        if (kind.equals("file")) return LocalMasterKey.readOrCreate(folder.resolve("master-key"));
        var token = Files.writeString(folder.resolve("token"), VaultServer.TOKEN + "\n");
        return new VaultTransit(vault.address(), "hr", token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "vault"})
    void wrapsForOneContextOnly(String kind) throws IOException {
        var key = key(kind);
        var wrapped = key.wrap(PLAIN, CONTEXT);

        assertThat(key.unwrap(wrapped.bytes(), CONTEXT)).isEqualTo(PLAIN);
        assertThat(wrapped.bytes()).isNotEqualTo(PLAIN);
        assertThatThrownBy(() -> key.unwrap(wrapped.bytes(), "another".getBytes(UTF_8)))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "vault"})
    void anOlderVersionOpensUntilItIsRetired(String kind) throws IOException {
        var key = key(kind);
        var older = key.wrap(PLAIN, CONTEXT);

        var version = key.rotate();
        var newer = key.wrap(PLAIN, CONTEXT);

        assertThat(newer.version()).isEqualTo(version).isNotEqualTo(older.version());
        assertThat(key.unwrap(older.bytes(), CONTEXT)).isEqualTo(PLAIN);
        key.retire();
        assertThat(key.unwrap(newer.bytes(), CONTEXT)).isEqualTo(PLAIN);
        assertThatThrownBy(() -> key.unwrap(older.bytes(), CONTEXT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherProcessSeesTheNewVersion() throws IOException {
        var one = key("file");
        var other = key("file");

        one.rotate();
        one.retire();

        assertThat(other.unwrap(one.wrap(PLAIN, CONTEXT).bytes(), CONTEXT)).isEqualTo(PLAIN);
        assertThat(one.unwrap(other.wrap(PLAIN, CONTEXT).bytes(), CONTEXT)).isEqualTo(PLAIN);
    }

    @Test
    void onlyItsOwnerReadsTheFile() throws IOException {
        key("file");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("master-key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> new LocalMasterKey(folder.resolve("nothing")))
                .hasMessageContaining("hr.keys.master-key-file")
                .hasMessageContaining("nothing");
    }

    @Test
    void aVaultThatDoesNotAnswerIsNoDamage() throws IOException {
        var key = key("vault");
        vault.close();

        assertThatThrownBy(() -> key.wrap(PLAIN, CONTEXT)).isInstanceOf(MasterKeyUnavailable.class);
    }

    @Test
    void aTokenThatIsRefusedIsSaid() throws IOException {
        var key = key("vault");
        Files.writeString(folder.resolve("token"), "wrong");

        assertThatThrownBy(() -> key.wrap(PLAIN, CONTEXT))
                .isInstanceOf(MasterKeyUnavailable.class)
                .hasRootCauseMessage("403 Forbidden: \"{\"errors\":[\"permission denied\"]}\"");
    }
}
