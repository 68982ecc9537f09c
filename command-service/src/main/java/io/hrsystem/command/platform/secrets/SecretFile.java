package io.hrsystem.command.platform.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * A file that holds one secret.
 *
 * @param property the configuration key that names it, for the error text
 */
public record SecretFile(Path path, String property) {
    public String read() {
        if (!Files.isReadable(path)) {
            throw new IllegalStateException(
                    "%s names %s, which is missing or not readable. Provide the file (mode 0600) or change the property."
                            .formatted(property, path.toAbsolutePath()));
        }
        try {
            return Files.readString(path).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only a developer's machine makes its own secrets; elsewhere a missing one is a mistake. */
    public String provided(Environment environment, Supplier<String> made) {
        return environment.acceptsProfiles(Profiles.of("local")) ? readOrCreate(made) : read();
    }

    /** Only the owner may read what is made here. */
    public String readOrCreate(Supplier<String> content) {
        if (Files.exists(path)) return read();
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.writeString(Files.createFile(path, onlyOwner), content.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read();
    }
}
