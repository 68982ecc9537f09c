package io.hrsystem.command.payroll.runs;

import static io.hrsystem.command.payroll.runs.PaidCompany.ok;
import static io.hrsystem.command.payroll.runs.PaidCompany.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Api;
import io.hrsystem.command.RunningService;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How far back HR enters leave: into months whose regular payroll is not final. */
class LeaveOfPaidMonthsTest {
    private final PaidCompany hanbit = PaidCompany.of(RunningService.get());

    @Test
    void leaveThatLiesBackIsNotEnteredIntoAMonthWhosePayrollIsFinal() {
        var kim = hanbit.paid("P-1");
        var april = hanbit.computed("2026-04");
        assertThat(asked(kim, "2026-04-07", "2026-04-08").status()).isEqualTo(201);
        hanbit.recalculate(april);
        hanbit.finalise(april);
        refusedAsFinal(asked(kim, "2026-04-14", "2026-04-15"));
        refusedAsFinal(asked(kim, "2026-03-30", "2026-04-01"));
        refusedAsFinal(asked(kim, "2026-03-30", "2026-05-01"));
        assertThat(asked(kim, "2026-03-30", "2026-03-31").status()).isEqualTo(201);
        assertThat(asked(kim, "2026-05-04", "2026-05-04").status()).isEqualTo(201);

        ok(hanbit.step(april, "paid"));
        refusedAsFinal(asked(kim, "2026-04-14", "2026-04-15"));
        assertThat(hanbit.types("leave:" + kim)).hasSize(3).containsOnly("LeaveRequested");
        // another company's payroll is none of its business
        var other = PaidCompany.of(RunningService.get());
        var lee = other.hired("P-1");
        assertThat(other.company()
                        .hr()
                        .post("/api/leave/requests", body(lee, "2026-04-14", "2026-04-15"))
                        .status())
                .isEqualTo(201);
    }

    private static void refusedAsFinal(Api.Answer answer) {
        refused(answer, 422, "LEAVE_TOO_OLD");
        assertThat(answer.raw().body()).contains("\"from\"");
    }

    private Api.Answer asked(String employee, String from, String to) {
        return hanbit.company().hr().post("/api/leave/requests", body(employee, from, to));
    }

    private static Map<String, Object> body(String employee, String from, String to) {
        return Map.of(
                "employeeId", employee, "type", "UNPAID", "from", from, "to", to, "part", "FULL", "reason", "가족 여행");
    }
}
