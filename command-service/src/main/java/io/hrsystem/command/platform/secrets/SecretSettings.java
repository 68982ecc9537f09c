package io.hrsystem.command.platform.secrets;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the secrets of the service are.
 *
 * @param hashKeyFile the key of {@link KeyedHash}, 64 hexadecimal digits. Whoever loses it makes all clients' secrets
 *     anew and rebuilds the reference rows.
 */
@ConfigurationProperties("hr.secrets")
record SecretSettings(Path hashKeyFile) {}
