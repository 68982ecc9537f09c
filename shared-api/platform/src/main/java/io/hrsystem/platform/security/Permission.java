package io.hrsystem.platform.security;

import static io.hrsystem.contract.identity.Role.EMPLOYEE;
import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static io.hrsystem.contract.identity.Role.KIOSK;
import static io.hrsystem.contract.identity.Role.MANAGER;
import static io.hrsystem.contract.identity.Role.PAYROLL_MANAGER;
import static io.hrsystem.contract.identity.Role.SUPER_ADMIN;
import static io.hrsystem.contract.identity.Role.TENANT_ADMIN;
import static io.hrsystem.platform.security.Grant.below;
import static io.hrsystem.platform.security.Grant.company;
import static io.hrsystem.platform.security.Grant.own;
import static io.hrsystem.platform.security.Grant.platform;

import io.hrsystem.contract.identity.Role;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one table of who may do and see what, and whose: endpoints and fields name their row by {@link Needs}, code that
 * asks whose data it is asks the row, and {@code .github/permissions.md} is printed from it.
 */
public enum Permission {
    // the platform
    MANAGE_TENANTS("Registers companies, opens and closes them, switches their features", platform(SUPER_ADMIN)),
    READ_TENANTS("Lists companies", platform(SUPER_ADMIN)),
    MANAGE_ALL_CLIENTS("Gives machines access to any company and to the platform", platform(SUPER_ADMIN)),
    CHANGE_MAINTENANCE("Says what the system accepts", platform(SUPER_ADMIN)),
    READ_RECOVERY("Reads what a restore has undone and what has been put right", platform(SUPER_ADMIN)),
    ROTATE_KEYS("Puts new keys in the place of old ones", platform(SUPER_ADMIN)),
    REPLAY("Makes read models again from events, and sees how they are", platform(SUPER_ADMIN)),
    MANAGE_RULE_SETS("Enters statutory numbers and lets them hold", platform(SUPER_ADMIN)),
    RUN_BATCHES("Starts nightly jobs again, and reads what became of them", platform(SUPER_ADMIN)),

    // what is on record
    READ_AUDIT_TRAIL(
            "Reads what happened, who did it and what it changed, of what the role may read elsewhere; super admins of"
                    + " everything, without what is personal",
            platform(SUPER_ADMIN),
            company(TENANT_ADMIN, HR_MANAGER, PAYROLL_MANAGER),
            own(EMPLOYEE)),
    READ_ACCESS_LOG(
            "Reads who looked at the company from outside, and who took files away",
            platform(SUPER_ADMIN),
            company(TENANT_ADMIN)),

    // the company
    READ_TENANT(
            "Reads a company, its settings and how far its set-up is",
            platform(SUPER_ADMIN),
            company(TENANT_ADMIN, HR_MANAGER, PAYROLL_MANAGER)),
    CHANGE_SETTINGS("Changes settings of the company", company(TENANT_ADMIN)),
    AUDIT(
            "Takes stored events of a company away, so that they can be checked elsewhere",
            platform(SUPER_ADMIN),
            company(TENANT_ADMIN)),
    READ_CLIENTS("Lists machines with access", platform(SUPER_ADMIN), company(TENANT_ADMIN)),
    MANAGE_CLIENTS("Gives machines access to the company", company(TENANT_ADMIN)),
    MANAGE_SIGN_IN_CLIENTS("Registers programs by which people sign in", platform(SUPER_ADMIN), company(TENANT_ADMIN)),
    READ_ACCOUNTS("Lists accounts with their roles", company(TENANT_ADMIN)),
    MANAGE_ACCOUNTS("Changes the roles of accounts, closes, opens and invites them again", company(TENANT_ADMIN)),
    READ_WORK_SCHEDULES("Lists work schedules", company(TENANT_ADMIN, HR_MANAGER, PAYROLL_MANAGER)),
    CHANGE_WORK_SCHEDULES("Creates and changes work schedules", company(TENANT_ADMIN, HR_MANAGER)),
    READ_DEPARTMENTS("Lists departments", company(TENANT_ADMIN, HR_MANAGER, PAYROLL_MANAGER)),
    CHANGE_DEPARTMENTS("Creates, changes and closes departments", company(TENANT_ADMIN, HR_MANAGER)),
    IMPORT(
            "Brings files of departments, people, their schedules and punches, and reads what has become of them",
            company(TENANT_ADMIN, HR_MANAGER)),
    EXPORT("Takes tables away as files", company(TENANT_ADMIN, HR_MANAGER)),

    READ_VIEWS(
            "Reads the company as it was, by a view made for it; a super admin by the own ones",
            platform(SUPER_ADMIN),
            company(TENANT_ADMIN, HR_MANAGER)),

    READ_COMPANY(
            "Reads what everybody knows of the company: its name, its clock",
            company(TENANT_ADMIN, HR_MANAGER, PAYROLL_MANAGER, MANAGER, EMPLOYEE)),

    READ_RULE_SETS(
            "Reads statutory numbers that hold, or have held",
            platform(SUPER_ADMIN),
            company(TENANT_ADMIN, HR_MANAGER, PAYROLL_MANAGER, MANAGER, EMPLOYEE)),

    // its people
    READ_SELF(
            "Reads who the caller is",
            own(SUPER_ADMIN, TENANT_ADMIN, HR_MANAGER, PAYROLL_MANAGER, MANAGER, EMPLOYEE, KIOSK)),
    MANAGE_OWN_ACCESS(
            "Changes the own password and ends own sessions",
            own(TENANT_ADMIN, HR_MANAGER, PAYROLL_MANAGER, MANAGER, EMPLOYEE)),
    USE_PAGES("Looks at the pages of people", own(TENANT_ADMIN, HR_MANAGER, PAYROLL_MANAGER, MANAGER, EMPLOYEE)),
    READ_EMPLOYEE(
            "Reads an employee", company(TENANT_ADMIN, HR_MANAGER, PAYROLL_MANAGER), below(MANAGER), own(EMPLOYEE)),
    READ_EMPLOYEE_DETAILS(
            "Reads of an employee more than how to reach them",
            company(TENANT_ADMIN, HR_MANAGER, PAYROLL_MANAGER),
            below(MANAGER),
            own(EMPLOYEE)),
    LIST_EMPLOYEES("Lists and counts employees", company(TENANT_ADMIN, HR_MANAGER, PAYROLL_MANAGER), below(MANAGER)),
    CHANGE_EMPLOYEES("Hires employees, changes and ends employments", company(TENANT_ADMIN, HR_MANAGER)),
    ERASE_PEOPLE("Has what is kept of people who have left erased, when it may be", company(TENANT_ADMIN)),
    INVITE_EMPLOYEES("Gives employees accounts", company(TENANT_ADMIN, HR_MANAGER)),

    // their time
    PUNCH("Checks employees in and out", company(KIOSK), own(EMPLOYEE)),
    READ_ATTENDANCE(
            "Reads the time that an employee has worked",
            company(TENANT_ADMIN, HR_MANAGER, PAYROLL_MANAGER),
            below(MANAGER),
            own(EMPLOYEE)),
    READ_ATTENDANCE_BOARD("Counts who is where", company(TENANT_ADMIN, HR_MANAGER, PAYROLL_MANAGER)),
    READ_WEEKLY_RISKS(
            "Lists whose week comes near the limit of fifty-two hours, or over it",
            company(TENANT_ADMIN, HR_MANAGER),
            below(MANAGER)),
    REQUEST_CORRECTION("Says how a work date really was", company(TENANT_ADMIN, HR_MANAGER), own(EMPLOYEE)),
    DECIDE_CORRECTION(
            "Decides what others say of a work date, nobody for themselves",
            company(TENANT_ADMIN, HR_MANAGER),
            below(MANAGER)),
    READ_CORRECTIONS(
            "Lists what was said of work dates", company(TENANT_ADMIN, HR_MANAGER), below(MANAGER), own(EMPLOYEE)),
    READ_APPROVALS(
            "Lists what waits for a decision of the caller's", company(TENANT_ADMIN, HR_MANAGER), below(MANAGER)),
    REQUEST_OVERTIME(
            "Asks for work outside of the schedule to count, and takes it back",
            company(TENANT_ADMIN, HR_MANAGER),
            own(EMPLOYEE)),
    DECIDE_OVERTIME(
            "Decides whether others' overtime counts, nobody for themselves",
            company(TENANT_ADMIN, HR_MANAGER),
            below(MANAGER)),
    CHANGE_DAYS_OFF("Gives everybody a day off", company(TENANT_ADMIN, HR_MANAGER)),

    // their leave
    READ_LEAVE(
            "Reads what somebody has asked for of leave, and what there is of it",
            company(TENANT_ADMIN, HR_MANAGER, PAYROLL_MANAGER),
            below(MANAGER),
            own(EMPLOYEE)),
    REQUEST_LEAVE("Asks for leave, and takes it back", company(TENANT_ADMIN, HR_MANAGER), own(EMPLOYEE)),
    DECIDE_LEAVE("Decides on others' leave, nobody on their own", company(TENANT_ADMIN, HR_MANAGER), below(MANAGER)),
    GRANT_LEAVE("Grants leave by hand", company(TENANT_ADMIN, HR_MANAGER)),
    CHANGE_LEAVE_POLICY("Says how annual leave is granted", company(TENANT_ADMIN, HR_MANAGER)),
    ANSWER_PROMOTION("Names days for leave that is to be used", company(TENANT_ADMIN, HR_MANAGER), own(EMPLOYEE)),
    DELEGATE_APPROVALS("Lets somebody decide in the caller's place", own(TENANT_ADMIN, HR_MANAGER, MANAGER)),

    // their pay
    READ_PAY(
            "Reads what an employee is paid, and where to, without what would pay somebody else",
            company(TENANT_ADMIN, PAYROLL_MANAGER),
            own(EMPLOYEE)),
    READ_PAYROLL(
            "Reads runs of payroll, compares what was paid with what would be, takes files of them away",
            company(TENANT_ADMIN, PAYROLL_MANAGER)),
    AGREE_PAY("Says what a contract pays", company(TENANT_ADMIN, PAYROLL_MANAGER)),
    CHANGE_PAYROLL_FACTS(
            "Says by what tax and insurances of an employee are charged, and where the money goes",
            company(PAYROLL_MANAGER)),
    RUN_PAYROLL("Starts runs of payroll, and reviews, finalises and pays them", company(TENANT_ADMIN, PAYROLL_MANAGER)),
    ADJUST_PAYROLL("Says what is owed for months that were paid wrongly", company(PAYROLL_MANAGER)),
    REVEAL_PAYMENT(
            "Reads a resident number and a bank account whole, for a reason, on record", company(PAYROLL_MANAGER));

    private final String sentence;
    private final Map<Role, Scope> scopes = new EnumMap<>(Role.class);

    Permission(String sentence, Grant... grants) {
        this.sentence = sentence;
        for (var grant : grants) for (var role : grant.roles()) scopes.put(role, grant.scope());
    }

    /** What it permits. */
    public String sentence() {
        return sentence;
    }

    /** Whether nobody has it for themselves, whatever their role. */
    public boolean isForOthersOnly() {
        return this == DECIDE_CORRECTION || this == DECIDE_OVERTIME || this == DECIDE_LEAVE;
    }

    /** Whether it is about oneself only, whatever the role. */
    public boolean isOfOneself() {
        return Set.copyOf(scopes.values()).equals(Set.of(Scope.OWN));
    }

    /** Who has it, for anybody's data. */
    public Set<Role> roles() {
        return Collections.unmodifiableSet(scopes.keySet());
    }

    /** Whose data a role reaches by it; null if nobody's. */
    public @Nullable Scope scopeOf(Role role) {
        return scopes.get(role);
    }

    /** Whose data somebody with these roles reaches by it, the widest; null if nobody's. */
    public @Nullable Scope scopeOf(Set<Role> roles) {
        Scope widest = null;
        for (var role : roles) {
            var scope = scopes.get(role);
            if (scope != null && (widest == null || scope.contains(widest))) widest = scope;
        }
        return widest;
    }
}
