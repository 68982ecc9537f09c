package io.hrsystem.command.tenants;

import io.hrsystem.contract.tenants.Domain;
import java.util.Set;

/** Names that addresses of the service itself need, or that would let a company pass for the operator. */
final class ReservedDomains {
    private static final Set<String> NAMES = Set.of(
            "admin",
            "api",
            "app",
            "auth",
            "billing",
            "console",
            "docs",
            "graphql",
            "help",
            "hr",
            "login",
            "mail",
            "oauth",
            "oauth2",
            "platform",
            "root",
            "security",
            "sso",
            "static",
            "status",
            "super-admin",
            "support",
            "system",
            "test",
            "www");

    private ReservedDomains() {}

    static boolean contain(Domain domain) {
        return NAMES.contains(domain.value());
    }
}
