package io.hrsystem.payroll.inputs;

import static io.hrsystem.payroll.inputs.Closing.close;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.attendance.DayMinutes;
import io.hrsystem.contract.attendance.DayOffEvent.DayOffDeclared;
import io.hrsystem.contract.attendance.DayStatus;
import io.hrsystem.contract.employees.AbsenceKind;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeChangeWithdrawn;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTerminated;
import io.hrsystem.contract.employees.EmployeeEvent.LeaveOfAbsenceStarted;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.TerminationReason;
import io.hrsystem.contract.payroll.AdjustmentEvent.AdjustmentOwed;
import io.hrsystem.contract.payroll.AdjustmentId;
import io.hrsystem.contract.payroll.PayKind;
import io.hrsystem.contract.payroll.Won;
import io.hrsystem.contract.tenants.CompanySize;
import io.hrsystem.contract.tenants.Proration;
import io.hrsystem.contract.tenants.SettingsPart;
import io.hrsystem.eventstore.GlobalPosition;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was known at a position is known at it for ever, in whatever pages and order employees are read. */
class KnownUpToTest {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    /** So many that their days are scanned and not looked up. */
    private static final int EMPLOYEES = 32;

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

    @ParameterizedTest(name = "PR_27 seed {0}")
    @ValueSource(longs = {1, 2})
    void PR_27_a_position_cuts_exactly(long seed) {
        var random = new Random(seed);
        var employees = new ArrayList<EmployeeId>();
        for (var i = 0; i < EMPLOYEES; i++)
            employees.add(company.hire(day(random).minusDays(random.nextInt(60))));
        var changes = new ArrayList<ChangeId>();
        var seen = new HashMap<GlobalPosition, Map<EmployeeId, String>>();
        for (var i = 0; i < 12; i++) {
            for (var j = 0; j < 25; j++) happens(random, employees.get(random.nextInt(EMPLOYEES)), changes);
            seen.put(company.head(), paid(employees, company.head()));
        }
        assertThat(seen.values()).doesNotHaveDuplicates();
        seen.forEach((position, known) -> {
            Collections.shuffle(employees, random);
            assertThat(paid(employees, position)).as("all at %s", position).isEqualTo(known);
            var inPages = new HashMap<EmployeeId, String>();
            for (var from = 0; from < EMPLOYEES; from += 5)
                inPages.putAll(paid(employees.subList(from, Math.min(EMPLOYEES, from + 5)), position));
            assertThat(inPages).as("in pages at %s", position).isEqualTo(known);
        });
    }

    /** The hash of each payslip, or why there is none. */
    private Map<EmployeeId, String> paid(List<EmployeeId> employees, GlobalPosition until) {
        var month = company.inputs.company(company.tenant, JANUARY, until);
        var paid = new HashMap<EmployeeId, String>();
        company.inputs.employees(month, employees).forEach((employee, known) -> {
            try {
                paid.put(
                        employee,
                        TestCompany.payslip(known, month.attendanceCutoff()).hash());
            } catch (PayrollFailure e) {
                paid.put(employee, e.reason().name());
            }
        });
        return paid;
    }

    private void happens(Random random, EmployeeId employee, List<ChangeId> changes) {
        var day = day(random);
        switch (random.nextInt(12)) {
            case 0, 1 ->
                company.agree(
                        employee,
                        random.nextInt(3) == 0 ? PayKind.HOURLY : PayKind.MONTHLY,
                        10_000 + random.nextInt(5_000_000),
                        600 + random.nextInt(2_400),
                        day.minusDays(random.nextInt(90)));
            case 2 -> company.declare(employee, random.nextInt(5_000_000), day);
            case 3 -> {
                var change = ChangeId.next();
                changes.add(change);
                company.say(
                        StreamIds.employee(employee),
                        new EmployeeTerminated(employee, change, day, TerminationReason.RESIGNED));
            }
            case 4 -> {
                var change = ChangeId.next();
                changes.add(change);
                company.say(
                        StreamIds.employee(employee),
                        new LeaveOfAbsenceStarted(
                                employee, change, AbsenceKind.MEDICAL, day, day.plusDays(random.nextInt(20)), null));
            }
            case 5 -> {
                if (changes.isEmpty()) return;
                var change = changes.get(random.nextInt(changes.size()));
                company.say(StreamIds.employee(employee), new EmployeeChangeWithdrawn(employee, change, null));
            }
            case 6 ->
                company.say(
                        StreamIds.adjustments(employee),
                        new AdjustmentOwed(
                                employee,
                                AdjustmentId.next(),
                                JANUARY.minusMonths(1),
                                new Won(random.nextInt(200_000) - 100_000),
                                List.of()));
            case 7 ->
                company.settings(
                        new SettingsPart(
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                Proration.values()[random.nextInt(2)],
                                CompanySize.values()[random.nextInt(2)]),
                        day);
            case 8 -> company.say(StreamIds.daysOff(company.tenant), new DayOffDeclared(day, "쉬는 날", true));
            default -> {
                var lost = random.nextInt(4) == 0 ? random.nextInt(480) : 0;
                var isAbsent = random.nextInt(6) == 0;
                var minutes = isAbsent
                        ? Closing.absent(480)
                        : new DayMinutes(
                                480, 480 - lost, lost, 0, 0, lost, 0, 0, random.nextInt(200), random.nextInt(100), 0);
                close(company, employee, day, isAbsent ? DayStatus.ABSENT : DayStatus.PRESENT, 480, minutes);
            }
        }
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2025, 12, 25).plusDays(random.nextInt(42));
    }
}
