package io.hrsystem.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the databases are and who signs in.
 *
 * @param app serves requests, under the tenant policy
 * @param system feed, projections, jobs and lists over all tenants
 * @param log adds to what is on record on the command server, and reads nothing there
 * @param keyMaker makes, rotates and destroys keys on the server of keys
 * @param keyReader reads keys there
 * @param owner migrates; a service that only serves has no password for it
 */
@ConfigurationProperties("hr.database")
public record DatabaseProperties(
        @DefaultValue Database command,
        @DefaultValue Database read,
        @DefaultValue Database keys,
        @DefaultValue Role app,
        @DefaultValue Role system,
        @DefaultValue Role log,
        @DefaultValue Role keyMaker,
        @DefaultValue Role keyReader,
        @DefaultValue Role owner) {

    public record Database(@Nullable String url) {}

    public record Role(
            @Nullable String password, @DefaultValue("10") int poolSize) {}
}
