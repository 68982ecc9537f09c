package io.hrsystem.platform.security;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.contract.identity.SessionId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** A request whose token has been checked; its principal is the {@link Caller}. */
final class CallerToken extends AbstractAuthenticationToken {
    private static final String SESSION = "sid";
    private static final String CLIENT = "client_id";

    private final transient Caller caller;

    private CallerToken(Caller caller, Collection<? extends GrantedAuthority> authorities) {
        super(authorities);
        this.caller = caller;
        setAuthenticated(true);
    }

    static CallerToken of(Jwt jwt) {
        var employee = jwt.getClaimAsString("employee");
        var session = jwt.getClaimAsString(SESSION);
        var tenantId = new TenantId(Objects.requireNonNull(jwt.getClaimAsString(AccessTokens.TENANT)));
        return of(new Caller(
                tenantId,
                Objects.requireNonNull(jwt.getSubject()),
                roles(jwt.getClaimAsStringList("roles"), tenantId),
                employee == null ? null : new EmployeeId(employee),
                session == null ? null : new SessionId(session),
                session == null ? null : jwt.getClaimAsString(CLIENT)));
    }

    /** The same caller with these roles. */
    CallerToken with(Set<Role> roles) {
        return of(new Caller(
                caller.tenant(), caller.actor(), roles, caller.employee(), caller.session(), caller.client()));
    }

    private static CallerToken of(Caller caller) {
        return new CallerToken(
                caller,
                caller.roles().stream()
                        .map(it -> new SimpleGrantedAuthority("ROLE_" + it.name()))
                        .toList());
    }

    /** Roles of another version of the system mean nothing here; nor does a super admin in a company, or staff in none. */
    private static Set<Role> roles(@Nullable List<String> names, TenantId tenant) {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) {
            var ofThePlatform = role == Role.SUPER_ADMIN;
            if (names != null && names.contains(role.name()) && ofThePlatform == tenant.equals(TenantId.PLATFORM))
                roles.add(role);
        }
        return Set.copyOf(roles);
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return caller.actor();
    }
}
