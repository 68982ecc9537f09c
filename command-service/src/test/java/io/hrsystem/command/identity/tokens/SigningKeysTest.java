package io.hrsystem.command.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import io.hrsystem.command.platform.secrets.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {
    @TempDir
    Path folder;

    @Test
    void aMissingFileIsSaidClearly() {
        var file = new SecretFile(folder.resolve("keys.json"), "hr.identity.key-file");
        assertThatThrownBy(file::read)
                .hasMessageContainingAll(
                        "hr.identity.key-file", folder.resolve("keys.json").toString(), "missing");
    }

    @Test
    void aMadeFileIsTheOwnersAloneAndStays() throws IOException {
        var path = folder.resolve("secrets/keys.json");
        var file = new SecretFile(path, "hr.identity.key-file");
        var made = file.readOrCreate(SigningKeys::generate);
        assertThat(file.readOrCreate(SigningKeys::generate)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void aGeneratedKeySignsWithRs256() {
        var key = SigningKeys.parse(SigningKeys.generate()).set().getKeys().getFirst();
        assertThat(key.isPrivate()).isTrue();
        assertThat(key.getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(key.getKeyID()).isNotBlank();
    }

    @Test
    void aPublicKeyCannotSign() {
        var published = SigningKeys.parse(SigningKeys.generate()).set().toString(true);
        assertThatThrownBy(() -> SigningKeys.parse(published)).hasMessageContaining("private RSA key");
    }

    @Test
    void whatIsNoKeySetIsRefused() {
        assertThatThrownBy(() -> SigningKeys.parse("secret")).hasMessageContaining("JWK set");
    }
}
