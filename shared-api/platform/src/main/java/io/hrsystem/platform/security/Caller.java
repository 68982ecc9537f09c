package io.hrsystem.platform.security;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the token says.
 *
 * @param tenant the caller's company; {@link TenantId#PLATFORM} for a super admin
 * @param actor the token's subject: a client or an account
 * @param employee the employment the account belongs to, if any
 */
public record Caller(
        TenantId tenant,
        String actor,
        Set<Role> roles,
        @Nullable EmployeeId employee) {
    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether there is anybody whose data the caller reaches by it. */
    public boolean may(Permission permission) {
        return permission.scopeOf(roles) != null;
    }

    /** Whether the caller reaches at least that much by it. */
    public boolean reaches(Permission permission, Scope scope) {
        var own = permission.scopeOf(roles);
        return own != null && own.contains(scope);
    }
}
