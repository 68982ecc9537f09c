package io.hrsystem.platform.security;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** Gives {@code @RolesAllowed} its meaning on the fields of GraphQL, which {@link RoleDecision} never sees. */
@AutoConfiguration
@ConditionalOnClass(name = "org.springframework.graphql.data.method.annotation.SchemaMapping")
@EnableMethodSecurity(prePostEnabled = false, jsr250Enabled = true)
final class FieldSecurity {}
