package io.hrsystem.query.payroll.payslips;

import static io.hrsystem.query.platform.projections.ProjectionFixture.TENANT;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayrollRunId;
import io.hrsystem.contract.payroll.PayslipAttendance;
import io.hrsystem.contract.payroll.PayslipEvent;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipCalculated;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipDropped;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipNoticeDelivered;
import io.hrsystem.contract.payroll.PayslipId;
import io.hrsystem.contract.payroll.PayslipWarning;
import io.hrsystem.contract.payroll.RunKind;
import io.hrsystem.contract.payroll.Won;
import io.hrsystem.query.platform.projections.ProjectionFixture;
import io.hrsystem.query.testing.Run;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PayslipProjectionTest {
    private static final EmployeeId ANNA = new EmployeeId("anna");
    private static final PayrollRunId RUN = new PayrollRunId("run");
    private static final PayslipId ID = PayslipId.of(RUN, ANNA);
    private static final LocalDate PAY_DATE = LocalDate.of(2026, 3, 20);
    private static final Instant TOLD = Instant.parse("2026-03-20T01:00:00Z");
    private static final PayslipAttendance ATTENDANCE =
            new PayslipAttendance(21, 20, 9_600, 60, 30, 480, 120, 1, 5, 240);

    private final PayslipEvent first = calculated(1);
    private final PayslipEvent dropped = new PayslipDropped(ID, RUN, ANNA, 2);
    private final PayslipEvent again = calculated(3);
    private final PayslipEvent told = new PayslipNoticeDelivered(ID, RUN, ANNA, TOLD);

    @Test
    void whatItSaidLastIsKept() {
        var payslips = ProjectionFixture.of(new PayslipProjection());
        payslips.given(first).expectRows(row(1, null));
        payslips.given(first, dropped).expectRows();
        payslips.givenEveryEvent(first, dropped, again, told).expectRows(row(3, TOLD));
    }

    private static PayslipEvent calculated(int version) {
        return new PayslipCalculated(
                ID,
                RUN,
                ANNA,
                YearMonth.of(2026, 3),
                RunKind.REGULAR,
                PAY_DATE,
                version,
                "rules",
                List.of(Run.pr02("cause")),
                new Won(3_200_000),
                new Won(3_000_000),
                new Won(373_300),
                new Won(2_826_700),
                List.of(PayslipWarning.TAX_UNDECLARED),
                ATTENDANCE,
                "hash" + version);
    }

    private static PayslipRow row(int version, @Nullable Instant noticeDeliveredAt) {
        return new PayslipRow(
                new PayslipRow.Key(TENANT, ID),
                new PayslipRow.Of(RUN, ANNA, LocalDate.of(2026, 3, 1), RunKind.REGULAR, PAY_DATE),
                version,
                "rules",
                new PayslipRow.Sums(new Won(3_200_000), new Won(3_000_000), new Won(373_300), new Won(2_826_700)),
                new PayslipLines(List.of(Run.pr02("cause"))),
                new Warnings(List.of(PayslipWarning.TAX_UNDECLARED)),
                ATTENDANCE,
                "hash" + version,
                noticeDeliveredAt);
    }
}
