package io.hrsystem.query.audit;

import io.hrsystem.contract.EventCatalog;
import io.hrsystem.contract.attendance.AttendanceEvent;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedOut;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosed;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosingDeferred;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosingSkipped;
import io.hrsystem.contract.attendance.DayOffEvent;
import io.hrsystem.contract.attendance.OvertimeEvent;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.identity.AccountEvent;
import io.hrsystem.contract.identity.ClientEvent;
import io.hrsystem.contract.identity.SessionEvent;
import io.hrsystem.contract.identity.SignInClientEvent;
import io.hrsystem.contract.identity.SignInEvent;
import io.hrsystem.contract.imports.ImportEvent;
import io.hrsystem.contract.leave.DelegationEvent;
import io.hrsystem.contract.leave.LeaveEvent;
import io.hrsystem.contract.leave.LeavePolicyEvent;
import io.hrsystem.contract.operations.KeyEvent;
import io.hrsystem.contract.operations.MaintenanceEvent;
import io.hrsystem.contract.organisation.OrganisationEvent;
import io.hrsystem.contract.payroll.AdjustmentEvent;
import io.hrsystem.contract.payroll.PayEvent;
import io.hrsystem.contract.payroll.PayEvent.PaymentDetailsSet;
import io.hrsystem.contract.payroll.PayrollRunEvent;
import io.hrsystem.contract.payroll.PayslipEvent;
import io.hrsystem.contract.tenants.CompanyExportEvent;
import io.hrsystem.contract.tenants.OffboardingEvent;
import io.hrsystem.contract.tenants.SettingsEvent;
import io.hrsystem.contract.tenants.TenantEvent;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.security.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a caller sees of what happened: events of what they may read elsewhere, and what is personal in them if they may
 * read that elsewhere. Super admins see every event of every company.
 *
 * @param scope whose events
 */
record Sight(Caller caller, Scope scope) {
    /** @param personal any of these is enough to see what is personal; nobody does if there is none */
    private record Rule(Class<?> family, Permission events, Set<Permission> personal) {
        Rule(Class<?> family, Permission permission) {
            this(family, permission, Set.of(permission));
        }
    }

    /** The first that fits. */
    private static final List<Rule> RULES = List.of(
            new Rule(EmployeeEvent.class, Permission.READ_EMPLOYEE_DETAILS),
            new Rule(CheckedIn.class, Permission.READ_ATTENDANCE),
            new Rule(CheckedOut.class, Permission.READ_ATTENDANCE),
            new Rule(DayClosed.class, Permission.READ_ATTENDANCE),
            new Rule(DayClosingDeferred.class, Permission.READ_ATTENDANCE),
            new Rule(DayClosingSkipped.class, Permission.READ_ATTENDANCE),
            new Rule(AttendanceEvent.class, Permission.READ_CORRECTIONS),
            new Rule(OvertimeEvent.class, Permission.READ_CORRECTIONS),
            new Rule(LeaveEvent.class, Permission.READ_LEAVE),
            new Rule(DelegationEvent.class, Permission.READ_LEAVE),
            new Rule(LeavePolicyEvent.class, Permission.READ_WORK_SCHEDULES, Set.of(Permission.CHANGE_LEAVE_POLICY)),
            // nobody reads a resident number or an account but for a reason
            new Rule(PaymentDetailsSet.class, Permission.READ_PAY, Set.of()),
            new Rule(PayEvent.class, Permission.READ_PAY),
            // employees see what they are paid when it is handed over, and not what it was before
            new Rule(PayrollRunEvent.class, Permission.READ_PAYROLL),
            new Rule(PayslipEvent.class, Permission.READ_PAYROLL),
            new Rule(AdjustmentEvent.class, Permission.READ_PAYROLL),
            new Rule(DayOffEvent.class, Permission.READ_WORK_SCHEDULES, Set.of(Permission.CHANGE_DAYS_OFF)),
            new Rule(OrganisationEvent.class, Permission.READ_DEPARTMENTS, Set.of(Permission.CHANGE_DEPARTMENTS)),
            new Rule(
                    TenantEvent.class,
                    Permission.READ_TENANT,
                    Set.of(Permission.MANAGE_TENANTS, Permission.READ_ACCOUNTS)),
            new Rule(OffboardingEvent.class, Permission.READ_TENANT, Set.of(Permission.MANAGE_TENANTS)),
            new Rule(CompanyExportEvent.class, Permission.READ_TENANT),
            new Rule(SettingsEvent.class, Permission.READ_WORK_SCHEDULES, Set.of(Permission.CHANGE_WORK_SCHEDULES)),
            new Rule(AccountEvent.class, Permission.READ_ACCOUNTS),
            new Rule(SessionEvent.class, Permission.READ_ACCOUNTS),
            new Rule(SignInEvent.class, Permission.READ_ACCOUNTS),
            new Rule(ClientEvent.class, Permission.READ_CLIENTS),
            new Rule(SignInClientEvent.class, Permission.MANAGE_SIGN_IN_CLIENTS),
            new Rule(ImportEvent.class, Permission.IMPORT),
            new Rule(KeyEvent.class, Permission.ROTATE_KEYS),
            new Rule(MaintenanceEvent.class, Permission.CHANGE_MAINTENANCE));

    private static final Rule ALL_ELSE = new Rule(Object.class, Permission.READ_ACCESS_LOG);

    private static final Map<String, Class<?>> TYPES = EventCatalog.types();

    /** The logical names of the events that are seen. */
    Stream<String> kinds() {
        return TYPES.entrySet().stream()
                .filter(it -> scope == Scope.PLATFORM
                        || caller.reaches(ruleOf(it.getValue()).events(), scope))
                .map(Map.Entry::getKey);
    }

    boolean showsPersonal(Class<?> event) {
        return ruleOf(event).personal().stream().anyMatch(it -> caller.reaches(it, scope));
    }

    /** Whether people are called by their names. */
    boolean showsNames() {
        return caller.reaches(Permission.READ_EMPLOYEE, scope);
    }

    private static Rule ruleOf(Class<?> event) {
        return RULES.stream()
                .filter(it -> it.family().isAssignableFrom(event))
                .findFirst()
                .orElse(ALL_ELSE);
    }
}
