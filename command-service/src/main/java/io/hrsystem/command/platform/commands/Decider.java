package io.hrsystem.command.platform.commands;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.security.Scope;

/** Who decides what somebody else has asked for: HR for everybody, a manager for their people, nobody for themselves. */
public final class Decider {
    private Decider() {}

    /**
     * Lets only those decide who do.
     *
     * @param about the employee
     * @param leads whether the caller leads them on the day that it is about, or stands in for who does
     * @throws Refusal if this caller does not decide it
     */
    public static void require(Caller caller, Permission permission, EmployeeId about, boolean leads) {
        var self = caller.employee();
        if (about.equals(self)) throw Refusal.of(RefusalCode.OWN_REQUEST);
        if (caller.reaches(permission, Scope.COMPANY)) return;
        if (self == null) throw Refusal.of(RefusalCode.NOT_AN_EMPLOYEE);
        if (!leads) throw Refusal.of(RefusalCode.NOT_THE_MANAGER);
    }
}
