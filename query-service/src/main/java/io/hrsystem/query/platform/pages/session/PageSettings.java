package io.hrsystem.query.platform.pages.session;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Pages for people.
 *
 * @param commandService where this service reaches command-service; browsers go to the issuer's own address
 * @param keyFile by what tokens and cookies are encrypted, a Tink keyset in JSON, the same on every node
 * @param longest how long somebody stays signed in at most
 * @param idle how long somebody stays signed in who does nothing
 */
@ConfigurationProperties("hr.pages")
public record PageSettings(
        URI commandService,
        Path keyFile,
        @DefaultValue("8h") Duration longest,
        @DefaultValue("30m") Duration idle) {}
