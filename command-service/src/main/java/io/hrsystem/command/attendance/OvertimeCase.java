package io.hrsystem.command.attendance;

import io.hrsystem.command.attendance.OvertimeCommand.ApproveOvertime;
import io.hrsystem.command.attendance.OvertimeCommand.CancelOvertime;
import io.hrsystem.command.attendance.OvertimeCommand.RejectOvertime;
import io.hrsystem.command.platform.commands.Decider;
import io.hrsystem.command.platform.commands.Preconditions;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.attendance.OvertimeRequestId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A request of overtime that is to be decided.
 *
 * @param decides whether the caller does for the employee on that work date, HR aside
 */
record OvertimeCase(OvertimeRequestId id, EmployeeId employee, boolean decides) {
    private static final String FIND = """
        SELECT employee_id, decides_on(tenant_id, employee_id, work_date, ?) AS decides
          FROM overtime_request WHERE tenant_id = ? AND request_id = ?\
        """;

    /** Asks for it; one that is not of this company is NOT_FOUND. */
    static Preconditions<OvertimeCase> find(Caller caller, OvertimeRequestId id) {
        var self = caller.employee();
        return Preconditions.of(
                        FIND,
                        row -> read(id, row),
                        self == null ? "" : self.value(),
                        caller.tenant().value(),
                        id.value())
                .expecting(StreamIds.overtime(id));
    }

    private static OvertimeCase read(OvertimeRequestId id, ResultSet row) throws SQLException {
        if (!row.next()) throw Refusal.of(RefusalCode.NOT_FOUND);
        return new OvertimeCase(id, new EmployeeId(row.getString("employee_id")), row.getBoolean("decides"));
    }

    /** @throws Refusal if this caller does not decide it */
    ApproveOvertime approve(Caller caller, @Nullable FreeText comment) {
        Decider.require(caller, Permission.DECIDE_OVERTIME, employee, decides);
        return new ApproveOvertime(id, caller.actor(), comment);
    }

    /** @throws Refusal if this caller does not decide it */
    RejectOvertime reject(Caller caller, FreeText reason) {
        Decider.require(caller, Permission.DECIDE_OVERTIME, employee, decides);
        return new RejectOvertime(id, caller.actor(), reason);
    }

    /** @throws Refusal if it is about somebody else, whom this caller does not ask for */
    CancelOvertime cancel(Caller caller, @Nullable FreeText reason) {
        var forAnybody = caller.reaches(Permission.REQUEST_OVERTIME, Scope.COMPANY);
        if (!forAnybody && !employee.equals(caller.employee())) throw Refusal.of(RefusalCode.NOT_FOUND);
        return new CancelOvertime(id, caller.actor(), reason);
    }
}
