package io.hrsystem.keys;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the master key is: in a file, or in Vault.
 *
 * @param masterKeyFile a Tink keyset; all services of one machine name the same
 * @param vault instead of a file
 * @param keep how long an unwrapped key stays in memory
 */
@ConfigurationProperties("hr.keys")
record KeySettings(
        @Nullable Path masterKeyFile,
        @Nullable Vault vault,
        @DefaultValue("5m") Duration keep) {

    /**
     * @param address with the mount of the Transit engine, such as {@code https://vault.example:8200/v1/transit}
     * @param key its name there
     * @param tokenFile holds a token that may encrypt, decrypt, rotate and configure it
     */
    record Vault(URI address, String key, Path tokenFile) {}
}
