package io.hrsystem.command.payroll.runs;

import static io.hrsystem.command.payroll.runs.PaidCompany.amount;
import static io.hrsystem.command.payroll.runs.PaidCompany.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.RunningService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is left of leave at an exit, from the ledger to the pay and back. */
class LeavePaidOutTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 4, 30);

    private final PaidCompany hanbit = PaidCompany.of(RunningService.get());

    @Test
    void BAL_08_whatWasPaidForIsLeftNoLonger() {
        var kim = hanbit.paid("L-1");
        var hr = hanbit.company().hr();
        ok(hr.post(
                "/api/leave/" + kim + "/lots",
                Map.of("minutes", 2_400, "grantedOn", "2026-01-01", "expiresOn", "2026-12-31", "reason", "이월")));
        ok(hr.post(
                "/api/leave/requests",
                Map.of(
                        "employeeId",
                        kim,
                        "type",
                        "ANNUAL",
                        "from",
                        "2026-06-10",
                        "to",
                        "2026-06-10",
                        "part",
                        "FULL",
                        "reason",
                        "여행")));
        ok(hr.post("/api/employees/" + kim + "/terminate", Map.of("lastDay", LAST_DAY, "reason", "RESIGNED")));
        var run = hanbit.computed("2026-04");
        assertThat(amount(hanbit.slip(run, kim), "LEAVE_PAYOUT")).isEqualTo(574_163);
        hanbit.finalise(run);

        hanbit.batch("VacationGen", LAST_DAY.plusDays(1));
        assertThat(leave(kim)).containsExactly("LeaveGranted", "LeaveRequested", "LeaveCancelled");
        ok(hanbit.step(run, "paid"));
        for (var night = 2; night < 4; night++) hanbit.batch("VacationGen", LAST_DAY.plusDays(night));
        assertThat(leave(kim)).containsExactly("LeaveGranted", "LeaveRequested", "LeaveCancelled", "LotPaidOut");
        var paidOut = hanbit.last("leave:" + kim);
        assertThat(paidOut.path("on").asString()).isEqualTo(LAST_DAY.toString());
        assertThat(paidOut.path("minutes").asInt()).isEqualTo(2_400);

        ok(hanbit.payroll().post("/api/payroll/adjustments", Map.of("month", "2026-04", "employeeIds", List.of(kim))));
        assertThat(hanbit.types("adjustments:" + kim)).as("owed").isEmpty();
    }

    /** The night has run before anybody said so. */
    @Test
    void whatIsValidOnTheLastDayIsLeftEvenIfItHadLapsed() {
        var lee = hanbit.hired("L-2");
        var hr = hanbit.company().hr();
        for (var minutes : List.of(480, 960))
            ok(hr.post(
                    "/api/leave/" + lee + "/lots",
                    Map.of("minutes", minutes, "grantedOn", "2026-01-01", "expiresOn", LAST_DAY, "reason", "이월")));
        ok(hr.post("/api/employees/" + lee + "/terminate", Map.of("lastDay", LAST_DAY, "reason", "RESIGNED")));
        hanbit.batch("VacationGen", LAST_DAY.plusDays(1));
        assertThat(leave(lee)).containsExactly("LeaveGranted", "LeaveGranted");

        var kim = hanbit.hired("L-3");
        ok(hr.post(
                "/api/leave/" + kim + "/lots",
                Map.of("minutes", 480, "grantedOn", "2026-01-01", "expiresOn", LAST_DAY, "reason", "이월")));
        hanbit.batch("VacationGen", LAST_DAY.plusDays(2));
        assertThat(leave(kim)).containsExactly("LeaveGranted", "LotExpired");
        ok(hr.post("/api/employees/" + kim + "/terminate", Map.of("lastDay", LAST_DAY, "reason", "RESIGNED")));
        hanbit.batch("VacationGen", LAST_DAY.plusDays(3));
        assertThat(leave(kim)).containsExactly("LeaveGranted", "LotExpired", "LotExpiryReversed");
    }

    private List<String> leave(String employee) {
        return hanbit.types("leave:" + employee);
    }
}
