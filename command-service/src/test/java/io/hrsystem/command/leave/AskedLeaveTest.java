package io.hrsystem.command.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.command.leave.LeaveEndpoint.LeaveBody;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.contract.leave.LeavePart;
import io.hrsystem.contract.leave.LeaveType;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AskedLeaveTest {
    private static final EmployeeId ANNA = new EmployeeId("anna");
    private static final Instant NOW = Instant.parse("2026-06-10T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);

    @Test
    void hrEntersLeaveThatLiesBackWhereThePayrollIsNotFinal() {
        var longAgo = TODAY.minusDays(400);
        assertThat(decide(Role.HR_MANAGER, longAgo, false)).isNotNull();
        refused(() -> decide(Role.HR_MANAGER, longAgo, true));
        refused(() -> decide(Role.HR_MANAGER, TODAY.minusDays(1), true));
        // what is planned does not lie back, however early its month was paid
        assertThat(decide(Role.HR_MANAGER, TODAY, true)).isNotNull();
    }

    @Test
    void employeesAskThirtyDaysBack() {
        assertThat(decide(Role.EMPLOYEE, TODAY.minusDays(30), true)).isNotNull();
        refused(() -> decide(Role.EMPLOYEE, TODAY.minusDays(31), false));
    }

    private static void refused(ThrowingCallable asking) {
        assertThatThrownBy(asking)
                .isInstanceOf(Refusal.class)
                .hasMessage("LEAVE_TOO_OLD")
                .extracting("field")
                .isEqualTo("from");
    }

    private static Object decide(Role role, LocalDate day, boolean paid) {
        var body = new LeaveBody(ANNA, LeaveType.UNPAID, day, day, LeavePart.FULL, null, null, FreeText.of("가족 여행"));
        var caller = new Caller(new TenantId("hanbit"), "somebody", Set.of(role), ANNA);
        var terms = new LeaveDayTerms(day, ZoneId.of("Asia/Seoul"), WorkWeek.STANDARD, false, false, paid, null);
        return AskedLeave.of(body, caller, NOW).decide(List.of(terms));
    }
}
