package io.hrsystem.platform.security;

import io.hrsystem.contract.identity.Role;
import java.util.List;

/** Roles that have a permission for the same scope; the words in which {@link Permission} is written. */
record Grant(Scope scope, List<Role> roles) {
    static Grant own(Role... roles) {
        return new Grant(Scope.OWN, List.of(roles));
    }

    static Grant below(Role... roles) {
        return new Grant(Scope.BELOW, List.of(roles));
    }

    static Grant company(Role... roles) {
        return new Grant(Scope.COMPANY, List.of(roles));
    }

    static Grant platform(Role... roles) {
        return new Grant(Scope.PLATFORM, List.of(roles));
    }
}
