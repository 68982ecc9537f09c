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
        if (isStaff(caller)) return asked;
        var self = caller.employee();
        if (self == null || (asked != null && !asked.equals(self.value()))) throw Refusal.of(RefusalCode.FORBIDDEN);
        return self.value();
    }

    /** Whether the caller sees everything of this employee wherever they are shown: staff, and people themselves. */
    public static boolean seesWhole(Caller caller, String employee) {
        var self = caller.employee();
        return isStaff(caller) || (self != null && self.value().equals(employee));
    }

    /**
     * Limits a question about employees to those that the caller sees by their role.
     *
     * @return the head of the departments in which they are, or above; null for everybody of the company
     * @throws Refusal if the caller sees nobody but themselves
     */
    public static @Nullable String head(Caller caller) {
        if (isStaff(caller)) return null;
        var self = caller.employee();
        if (self == null || !caller.has(Role.MANAGER)) throw Refusal.of(RefusalCode.FORBIDDEN);
        return self.value();
    }

    private static boolean isStaff(Caller caller) {
        return !Collections.disjoint(caller.roles(), STAFF);
    }
}
