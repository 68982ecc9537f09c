package io.hrsystem.command.identity.accounts;

import io.hrsystem.contract.identity.Role;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.util.EnumSet;
import java.util.Set;

/** The roles that somebody may give to the account of a person, and take from it. */
record RolesToGive(Set<Role> allowed) {
    /** Machines and the platform's own people are no accounts of a company. */
    private static final Set<Role> OF_A_TENANT_ADMIN = EnumSet.complementOf(EnumSet.of(Role.KIOSK, Role.SUPER_ADMIN));

    private static final Set<Role> OF_AN_HR_MANAGER = EnumSet.of(Role.EMPLOYEE, Role.MANAGER);

    static RolesToGive by(Set<Role> giver) {
        if (giver.contains(Role.TENANT_ADMIN)) return new RolesToGive(Set.copyOf(OF_A_TENANT_ADMIN));
        if (giver.contains(Role.HR_MANAGER)) return new RolesToGive(Set.copyOf(OF_AN_HR_MANAGER));
        return new RolesToGive(Set.of());
    }

    /** @throws Refusal FORBIDDEN if one of these is not among them */
    void require(Set<Role> roles) {
        if (!allowed.containsAll(roles)) throw Refusal.of(RefusalCode.FORBIDDEN).about("roles");
    }
}
