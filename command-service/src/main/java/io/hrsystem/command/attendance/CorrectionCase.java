package io.hrsystem.command.attendance;

import io.hrsystem.command.attendance.AttendanceCommand.ApproveCorrection;
import io.hrsystem.command.attendance.AttendanceCommand.RejectCorrection;
import io.hrsystem.command.platform.commands.Preconditions;
import io.hrsystem.contract.attendance.CorrectionId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A correction that is to be decided.
 *
 * @param manager who decides for the employee on that work date; null if only HR does
 */
record CorrectionCase(
        CorrectionId id,
        EmployeeId employee,
        LocalDate workDate,
        @Nullable EmployeeId manager) {
    private static final String FIND = """
        SELECT employee_id, work_date, manager_on(tenant_id, employee_id, work_date) AS manager
          FROM correction WHERE tenant_id = ? AND correction_id = ?\
        """;

    /** Asks for it; one that is not of this company is NOT_FOUND. */
    static Preconditions<CorrectionCase> find(Caller caller, CorrectionId id) {
        return Preconditions.of(FIND, row -> read(id, row), caller.tenant().value(), id.value());
    }

    private static CorrectionCase read(CorrectionId id, ResultSet row) throws SQLException {
        if (!row.next()) throw Refusal.of(RefusalCode.NOT_FOUND);
        var manager = row.getString("manager");
        return new CorrectionCase(
                id,
                new EmployeeId(row.getString("employee_id")),
                row.getObject("work_date", LocalDate.class),
                manager == null ? null : new EmployeeId(manager));
    }

    /** @throws Refusal if this caller does not decide it */
    ApproveCorrection approve(Caller caller, @Nullable FreeText comment) {
        requireDecider(caller);
        return new ApproveCorrection(employee, workDate, id, caller.actor(), comment);
    }

    /** @throws Refusal if this caller does not decide it */
    RejectCorrection reject(Caller caller, FreeText reason) {
        requireDecider(caller);
        return new RejectCorrection(employee, workDate, id, caller.actor(), reason);
    }

    /** HR for everybody, a manager for their people, nobody for themselves. */
    private void requireDecider(Caller caller) {
        var self = caller.employee();
        if (employee.equals(self)) throw Refusal.of(RefusalCode.OWN_REQUEST);
        if (caller.reaches(Permission.DECIDE_CORRECTION, Scope.COMPANY)) return;
        if (self == null) throw Refusal.of(RefusalCode.NOT_AN_EMPLOYEE);
        if (!self.equals(manager)) throw Refusal.of(RefusalCode.NOT_THE_MANAGER);
    }
}
