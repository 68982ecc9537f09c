package io.hrsystem.query.platform.graphql.api;

import io.hrsystem.contract.identity.Role;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose data a caller sees: all of the company's, or only their own. */
public final class EmployeeVisibility {
    private static final Set<Role> STAFF = Set.of(Role.TENANT_ADMIN, Role.HR_MANAGER, Role.PAYROLL_MANAGER);

    private EmployeeVisibility() {}

    /**
     * Limits a question about one employee or all of them to what the caller sees.
     *
     * @param asked the employee asked for; null for everybody the caller sees
     * @return the employee to answer for; null for everybody
     * @throws Refusal if the caller may not see that employee, whether or not there is one
     */
    public static @Nullable String employee(Caller caller, @Nullable String asked) {
        if (!Collections.disjoint(caller.roles(), STAFF)) return asked;
        var self = caller.employee();
        if (self == null || (asked != null && !asked.equals(self.value()))) throw Refusal.of(RefusalCode.FORBIDDEN);
        return self.value();
    }
}
