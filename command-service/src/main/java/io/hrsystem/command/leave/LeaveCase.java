package io.hrsystem.command.leave;

import io.hrsystem.command.leave.LeaveCommand.ApproveLeave;
import io.hrsystem.command.leave.LeaveCommand.CancelLeave;
import io.hrsystem.command.leave.LeaveCommand.RejectLeave;
import io.hrsystem.command.platform.commands.Decider;
import io.hrsystem.command.platform.commands.Preconditions;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.leave.LeaveRequestId;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A request of leave that is to be decided.
 *
 * @param decides whether the caller does for the employee on the first day, HR aside
 */
record LeaveCase(LeaveRequestId id, EmployeeId employee, boolean decides, ZoneId zone) {
    private static final String FIND = """
        SELECT employee_id, decides_on(tenant_id, employee_id, first_day, ?), zone_of_company(tenant_id, current_date)
          FROM leave_request WHERE tenant_id = ? AND request_id = ?\
        """;

    /** Asks for it; one that is not of this company is NOT_FOUND. */
    static Preconditions<LeaveCase> find(Caller caller, LeaveRequestId id) {
        var self = caller.employee();
        return Preconditions.of(
                FIND,
                row -> read(id, row),
                self == null ? "" : self.value(),
                caller.tenant().value(),
                id.value());
    }

    private static LeaveCase read(LeaveRequestId id, ResultSet row) throws SQLException {
        if (!row.next()) throw Refusal.of(RefusalCode.NOT_FOUND);
        return new LeaveCase(id, new EmployeeId(row.getString(1)), row.getBoolean(2), ZoneId.of(row.getString(3)));
    }

    /** @throws Refusal if this caller does not decide it */
    ApproveLeave approve(Caller caller, @Nullable FreeText comment) {
        Decider.require(caller, Permission.DECIDE_LEAVE, employee, decides);
        return new ApproveLeave(employee, id, caller.actor(), comment);
    }

    /** @throws Refusal if this caller does not decide it */
    RejectLeave reject(Caller caller, FreeText reason) {
        Decider.require(caller, Permission.DECIDE_LEAVE, employee, decides);
        return new RejectLeave(employee, id, caller.actor(), reason);
    }

    /** @throws Refusal if it is about somebody else, whom this caller does not ask for */
    CancelLeave cancel(Caller caller, @Nullable FreeText reason, Instant now) {
        var forAnybody = caller.reaches(Permission.REQUEST_LEAVE, Scope.COMPANY);
        if (!forAnybody && !employee.equals(caller.employee())) throw Refusal.of(RefusalCode.NOT_FOUND);
        return new CancelLeave(employee, id, LocalDate.ofInstant(now, zone), forAnybody, caller.actor(), reason);
    }
}
