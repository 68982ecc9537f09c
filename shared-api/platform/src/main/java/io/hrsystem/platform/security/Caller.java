package io.hrsystem.platform.security;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.contract.identity.SessionId;
import io.hrsystem.contract.operations.ReplayId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the token says.
 *
 * @param tenant the caller's company; {@link TenantId#PLATFORM} for a super admin
 * @param actor the token's subject: a client or an account
 * @param employee the employment the account belongs to, if any
 * @param session of a person who has signed in
 * @param client the program by which a person has signed in
 * @param replay the view of the past that is read; null if it is what holds now
 */
public record Caller(
        TenantId tenant,
        String actor,
        Set<Role> roles,
        @Nullable EmployeeId employee,
        @Nullable SessionId session,
        @Nullable String client,
        @Nullable ReplayId replay) {
    public Caller(
            TenantId tenant,
            String actor,
            Set<Role> roles,
            @Nullable EmployeeId employee,
            @Nullable SessionId session,
            @Nullable String client) {
        this(tenant, actor, roles, employee, session, client, null);
    }

    public Caller(TenantId tenant, String actor, Set<Role> roles, @Nullable EmployeeId employee) {
        this(tenant, actor, roles, employee, null, null, null);
    }

    /** The same caller who reads a view of this company. A super admin sees there what its admin would. */
    public Caller reading(ReplayId view, TenantId company) {
        var there = has(Role.SUPER_ADMIN) ? Set.of(Role.SUPER_ADMIN, Role.TENANT_ADMIN) : roles;
        return new Caller(company, actor, there, employee, session, client, view);
    }

    /** Whose roles may change while a token is good; a machine's don't. */
    public boolean isPerson() {
        return session != null || employee != null;
    }

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
