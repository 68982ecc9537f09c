package io.hrsystem.command.identity.tokens;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the issuer's secrets are.
 *
 * @param keyFile a JWK set with the RSA signing key first; further keys are only published
 * @param bootstrapClientSecretFile the secret of the machine client {@code super-admin}; none, no such client is made
 */
@ConfigurationProperties("hr.identity")
record IdentitySettings(Path keyFile, @Nullable Path bootstrapClientSecretFile) {}
