package io.hrsystem.payroll.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTerminated;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.TerminationReason;
import io.hrsystem.contract.payroll.PayCode;
import io.hrsystem.contract.payroll.PayKind;
import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.contract.payroll.RunItem;
import io.hrsystem.contract.payroll.Won;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeverancePayTest {
    private static final LocalDate HIRED = LocalDate.of(2023, 3, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

    @TempDir
    static Path folder;

    private TestCompany company;

    @BeforeEach
    void start() throws Exception {
        company = new TestCompany(folder);
    }

    @AfterEach
    void stop() {
        company.close();
    }

    /** 3,000,000 / 209 x 8 is more than the average of 90 days. */
    @Test
    void wagesOfThreeWholeMonths() {
        var employee = leaving(HIRED, LocalDate.of(2026, 2, 28));
        var line = severance(employee);
        assertThat(input(line, "wages")).isEqualTo("9000000");
        assertThat(input(line, "windowDays")).isEqualTo("90");
        assertThat(line.amount()).isEqualTo(10_344_366);
        assertThat(line.exempt()).isEqualTo(line.amount());
        assertThat(line.causes()).hasSize(3);
    }

    /** 16 of 30 days of November, two months, and what the 14 days of February are paid. */
    @Test
    void monthsThatAreOnlyPartlyInTheWindow() {
        var employee = leaving(HIRED, LocalDate.of(2026, 2, 14));
        var line = severance(employee);
        assertThat(input(line, "wages")).isEqualTo("9100000");
        assertThat(input(line, "windowDays")).isEqualTo("92");
    }

    @Test
    void PR_25_lessThanAYearHasNone() {
        refused(leaving(LocalDate.of(2025, 3, 1), LocalDate.of(2026, 2, 27)), PayrollFailure.Reason.SEVERANCE_NOT_DUE);
        assertThat(severance(leaving(LocalDate.of(2025, 3, 1), LocalDate.of(2026, 2, 28)))
                        .amount())
                .isPositive();
        var stays = company.hire(HIRED);
        company.agree(stays, PayKind.MONTHLY, 3_000_000, 2_400, HIRED);
        refused(stays, PayrollFailure.Reason.NOT_LEAVING);
        refused(EmployeeId.next(), PayrollFailure.Reason.NOT_EMPLOYED);
    }

    @Test
    void anOffCycleRunPaysItemsAndTheirTaxAlone() {
        var employee = leaving(HIRED, LocalDate.of(2026, 2, 28));
        var known = company.known(employee, FEBRUARY, company.head());
        var severance = severance(employee);
        var bonus = new RunItem(employee, new PayCode("BONUS"), "상여금", new Won(3_000_000), true);
        var computed = new RunItem(employee, new PayCode("SEVERANCE"), "퇴직금", null, false);
        var rules = TestCompany.rules(known.company().payDate());
        var payslip =
                known.offCycle(List.of(bonus, computed), List.of(severance)).compute(employee.value(), rules);
        assertThat(payslip.lines())
                .extracting(PayslipLine::code)
                .containsExactlyInAnyOrder("BONUS", "SEVERANCE", "INCOME_TAX", "LOCAL_TAX");
        assertThat(payslip.taxable()).isEqualTo(3_000_000);
        assertThat(payslip.net()).isEqualTo(3_000_000 + severance.amount() - 74_350 - 7_430);
    }

    private EmployeeId leaving(LocalDate hired, LocalDate lastDay) {
        var employee = company.hire(hired);
        company.agree(employee, PayKind.MONTHLY, 3_000_000, 2_400, hired);
        company.say(
                StreamIds.employee(employee),
                new EmployeeTerminated(employee, ChangeId.next(), lastDay, TerminationReason.RESIGNED));
        return employee;
    }

    private PayslipLine severance(EmployeeId employee) {
        var known = company.inputs.company(company.tenant, FEBRUARY, company.head());
        return company.inputs.severance(known, employee, TestCompany::rules);
    }

    private void refused(EmployeeId employee, PayrollFailure.Reason reason) {
        assertThatThrownBy(() -> severance(employee))
                .isInstanceOfSatisfying(
                        PayrollFailure.class, it -> assertThat(it.reason()).isEqualTo(reason));
    }

    private static String input(PayslipLine line, String name) {
        return line.inputs().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
