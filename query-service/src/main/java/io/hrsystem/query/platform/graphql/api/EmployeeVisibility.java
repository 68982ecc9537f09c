package io.hrsystem.query.platform.graphql.api;

import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.security.Scope;
import org.jspecify.annotations.Nullable;

/** Whose data a caller sees: all of the company's, that of the people below, or only their own. */
public final class EmployeeVisibility {
    private EmployeeVisibility() {}

    /**
     * Limits a question about nobody in particular to what the caller sees.
     *
     * @return the employee to answer for, the caller; null for everybody
     * @throws Refusal if the caller sees themselves only and is no employee
     */
    public static @Nullable String everybodyOrSelf(Caller caller, Permission permission) {
        if (caller.reaches(permission, Scope.COMPANY)) return null;
        var self = caller.employee();
        if (self == null || !caller.may(permission)) throw Refusal.of(RefusalCode.FORBIDDEN);
        return self.value();
    }

    /** Whether the caller sees this of an employee wherever they are shown: whoever sees everybody's, and themselves. */
    public static boolean sees(Caller caller, Permission permission, String employee) {
        if (caller.reaches(permission, Scope.COMPANY)) return true;
        var self = caller.employee();
        return caller.may(permission) && self != null && self.value().equals(employee);
    }

    /**
     * Limits a question about one employee to whom the caller sees.
     *
     * @return the head of a department in or below which they have to be; null if the caller sees them anyway
     * @throws Refusal if the caller does not see that employee, whether or not there is one
     */
    public static @Nullable String headOver(Caller caller, Permission permission, String employee) {
        return sees(caller, permission, employee) ? null : head(caller, permission);
    }

    /**
     * Limits a question about employees to those that the caller sees by their role.
     *
     * @return the head of the departments in which they are, or above; null for everybody of the company
     * @throws Refusal if the caller sees nobody but themselves
     */
    public static @Nullable String head(Caller caller, Permission permission) {
        if (caller.reaches(permission, Scope.COMPANY)) return null;
        var self = caller.employee();
        if (self == null || !caller.reaches(permission, Scope.BELOW)) throw Refusal.of(RefusalCode.FORBIDDEN);
        return self.value();
    }
}
