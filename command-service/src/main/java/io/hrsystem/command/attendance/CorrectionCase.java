package io.hrsystem.command.attendance;

import io.hrsystem.command.attendance.AttendanceCommand.ApproveCorrection;
import io.hrsystem.command.attendance.AttendanceCommand.RejectCorrection;
import io.hrsystem.command.platform.commands.Decider;
import io.hrsystem.command.platform.commands.Preconditions;
import io.hrsystem.contract.attendance.CorrectionId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Permission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A correction that is to be decided.
 *
 * @param decides whether the caller does for the employee on that work date, HR aside
 */
record CorrectionCase(CorrectionId id, EmployeeId employee, LocalDate workDate, boolean decides) {
    private static final String FIND = """
        SELECT employee_id, work_date, decides_on(tenant_id, employee_id, work_date, ?) AS decides
          FROM correction WHERE tenant_id = ? AND correction_id = ?\
        """;

    /** Asks for it; one that is not of this company is NOT_FOUND. */
    static Preconditions<CorrectionCase> find(Caller caller, CorrectionId id) {
        var self = caller.employee();
        return Preconditions.of(
                FIND,
                row -> read(id, row),
                self == null ? "" : self.value(),
                caller.tenant().value(),
                id.value());
    }

    private static CorrectionCase read(CorrectionId id, ResultSet row) throws SQLException {
        if (!row.next()) throw Refusal.of(RefusalCode.NOT_FOUND);
        return new CorrectionCase(
                id,
                new EmployeeId(row.getString("employee_id")),
                row.getObject("work_date", LocalDate.class),
                row.getBoolean("decides"));
    }

    /** @throws Refusal if this caller does not decide it */
    ApproveCorrection approve(Caller caller, @Nullable FreeText comment) {
        Decider.require(caller, Permission.DECIDE_CORRECTION, employee, decides);
        return new ApproveCorrection(employee, workDate, id, caller.actor(), comment);
    }

    /** @throws Refusal if this caller does not decide it */
    RejectCorrection reject(Caller caller, FreeText reason) {
        Decider.require(caller, Permission.DECIDE_CORRECTION, employee, decides);
        return new RejectCorrection(employee, workDate, id, caller.actor(), reason);
    }
}
