package io.hrsystem.payroll.inputs;

import static io.hrsystem.payroll.inputs.Closing.absent;
import static io.hrsystem.payroll.inputs.Closing.close;
import static io.hrsystem.payroll.inputs.Closing.worked;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.attendance.DayMinutes;
import io.hrsystem.contract.attendance.DayOffEvent.DayOffDeclared;
import io.hrsystem.contract.attendance.DayStatus;
import io.hrsystem.contract.employees.AbsenceKind;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeChangeCancelled;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTerminated;
import io.hrsystem.contract.employees.EmployeeEvent.LeaveOfAbsenceStarted;
import io.hrsystem.contract.employees.EmployeeEvent.ReturnedFromLeave;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.TerminationReason;
import io.hrsystem.contract.leave.LeaveDay;
import io.hrsystem.contract.leave.LeaveEvent.LeaveApproved;
import io.hrsystem.contract.leave.LeaveEvent.LeaveCancelled;
import io.hrsystem.contract.leave.LeaveEvent.LeaveGranted;
import io.hrsystem.contract.leave.LeaveEvent.LotAdjusted;
import io.hrsystem.contract.leave.LeaveEvent.LotPaidOut;
import io.hrsystem.contract.leave.LeaveRequestId;
import io.hrsystem.contract.leave.LeaveType;
import io.hrsystem.contract.leave.LotId;
import io.hrsystem.contract.leave.LotKind;
import io.hrsystem.contract.leave.LotUse;
import io.hrsystem.contract.payroll.PayKind;
import io.hrsystem.contract.payroll.PayslipAttendance;
import io.hrsystem.contract.payroll.PayslipWarning;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.payroll.WorkMonth.Fact;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which minutes of closed days, of leave and of absences change the pay. */
class AttendancePaidTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 1, 14);

    @TempDir
    static Path folder;

    private TestCompany company;
    private EmployeeId employee;

    @BeforeEach
    void start() throws Exception {
        company = new TestCompany(folder);
        employee = company.hire(LONG_AGO);
        company.agree(employee, PayKind.MONTHLY, 3_000_000, 2_400, LONG_AGO);
    }

    @AfterEach
    void stop() {
        company.close();
    }

    @Test
    void AT_02_and_AT_23_lost_minutes_of_a_day_are_lost_pay() {
        close(
                company,
                employee,
                WEDNESDAY,
                DayStatus.LATE,
                480,
                new DayMinutes(433, 420, 30, 20, 10, 60, 0, 0, 0, 0, 0));
        assertThat(facts(JANUARY, WEDNESDAY)).containsExactly("WORK 420", "LATE 30", "EARLY_LEAVE 30");
    }

    @Test
    void AT_05_of_a_day_without_an_end_nothing_is_deducted() {
        close(
                company,
                employee,
                WEDNESDAY,
                DayStatus.INCOMPLETE,
                480,
                new DayMinutes(0, 0, 17, 0, 0, 17, 0, 0, 0, 0, 0));
        assertThat(facts(JANUARY, WEDNESDAY)).containsExactly("WORK 480");
    }

    @Test
    void AT_06_and_AT_07_an_absence_and_leave() {
        close(company, employee, WEDNESDAY, DayStatus.ABSENT, 480, absent(480));
        close(
                company,
                employee,
                WEDNESDAY.plusDays(1),
                DayStatus.LEAVE,
                480,
                new DayMinutes(0, 0, 0, 0, 0, 0, 480, 0, 0, 0, 0));
        assertThat(facts(JANUARY, WEDNESDAY)).containsExactly("ABSENCE 480");
        assertThat(facts(JANUARY, WEDNESDAY.plusDays(1))).containsExactly("WORK 480");
        assertThat(attendance(JANUARY))
                .returns(1, PayslipAttendance::absentDays)
                .returns(480, PayslipAttendance::leaveMinutes)
                .returns(21, PayslipAttendance::scheduledDays)
                .returns(19, PayslipAttendance::workedDays);
    }

    @Test
    void PM_02_and_AT_19_overtime_night_and_work_on_a_holiday() {
        close(
                company,
                employee,
                WEDNESDAY,
                DayStatus.PRESENT,
                480,
                new DayMinutes(720, 480, 0, 0, 0, 0, 0, 0, 240, 30, 135));
        var sunday = LocalDate.of(2026, 1, 18);
        close(company, employee, sunday, DayStatus.PRESENT, 0, new DayMinutes(600, 0, 0, 0, 0, 0, 0, 600, 0, 0, 360));
        assertThat(facts(JANUARY, WEDNESDAY)).containsExactly("WORK 480", "OVERTIME 240", "NIGHT 30");
        assertThat(facts(JANUARY, sunday)).containsExactly("HOLIDAY 600");
        assertThat(attendance(JANUARY))
                .returns(480, PayslipAttendance::holidayMinutes)
                .returns(120, PayslipAttendance::longHolidayMinutes)
                .returns(240, PayslipAttendance::overtimeMinutes);
    }

    /** Night work without a premium is what closings of a company of fewer than five have. */
    @Test
    void aCompanyThatCountsOtherwiseIsWarnedOf() {
        close(
                company,
                employee,
                WEDNESDAY,
                DayStatus.PRESENT,
                480,
                new DayMinutes(480, 480, 0, 0, 0, 0, 0, 0, 0, 60, 30));
        assertThat(input(JANUARY).warnings()).doesNotContain(PayslipWarning.COMPANY_SIZE_DIFFERS);
        var thursday = WEDNESDAY.plusDays(1);
        close(
                company,
                employee,
                thursday,
                DayStatus.PRESENT,
                480,
                new DayMinutes(480, 480, 0, 0, 0, 0, 0, 0, 0, 60, 0));
        assertThat(input(JANUARY).warnings()).contains(PayslipWarning.COMPANY_SIZE_DIFFERS);
        assertThat(company.known(employee, JANUARY, company.head())
                        .month(WEDNESDAY)
                        .warnings())
                .doesNotContain(PayslipWarning.COMPANY_SIZE_DIFFERS);
    }

    /** Six days of seven and a half hours: five more than forty. */
    @Test
    void WK_what_a_week_has_beyond_forty_hours_is_overtime_of_its_sunday() {
        closeSixDays(LocalDate.of(2026, 1, 12));
        assertThat(facts(JANUARY, LocalDate.of(2026, 1, 18))).containsExactly("OVERTIME 300");
        company.agree(employee, PayKind.HOURLY, 20_000, 2_400, LONG_AGO.plusDays(1));
        assertThat(facts(JANUARY, LocalDate.of(2026, 1, 18))).containsExactly("OVERTIME_PREMIUM 300");
    }

    @Test
    void WK_a_week_belongs_to_the_month_of_its_sunday() {
        closeSixDays(LocalDate.of(2026, 1, 26));
        var sunday = LocalDate.of(2026, 2, 1);
        assertThat(facts(JANUARY, LocalDate.of(2026, 1, 31))).containsExactly("WORK 450");
        assertThat(facts(FEBRUARY, sunday)).containsExactly("OVERTIME 300");
        company.say(
                StreamIds.employee(employee),
                new EmployeeTerminated(
                        employee, ChangeId.next(), LocalDate.of(2026, 1, 31), TerminationReason.RESIGNED));
        assertThat(facts(JANUARY, LocalDate.of(2026, 1, 31))).containsExactly("WORK 450", "OVERTIME 300");
    }

    /** WK-04: beyond eight hours of each day; the week has less beyond forty. */
    @Test
    void WK_04_overtime_of_days_is_not_counted_again_by_the_week() {
        for (var day : List.of(12, 14, 16))
            close(
                    company,
                    employee,
                    LocalDate.of(2026, 1, day),
                    DayStatus.PRESENT,
                    480,
                    new DayMinutes(900, 480, 0, 0, 0, 0, 0, 0, 420, 0, 210));
        assertThat(attendance(JANUARY).overtimeMinutes()).isEqualTo(21 * 60);
    }

    @Test
    void holidaysArePaidToWhoIsPaidByTheHour() {
        company.agree(employee, PayKind.HOURLY, 20_000, 2_400, LONG_AGO.plusDays(1));
        company.say(
                StreamIds.daysOff(company.tenant),
                new DayOffDeclared(LocalDate.of(2026, 2, 19), "창립일", true),
                new DayOffDeclared(LocalDate.of(2026, 2, 20), "정비", false));
        var newYear = LocalDate.of(2026, 2, 17);
        assertThat(facts(FEBRUARY, newYear)).containsExactly("PUBLIC_HOLIDAY 480");
        close(company, employee, newYear, DayStatus.PRESENT, 0, new DayMinutes(60, 0, 0, 0, 0, 0, 0, 60, 0, 0, 30));
        assertThat(facts(FEBRUARY, newYear)).containsExactly("HOLIDAY 60", "PUBLIC_HOLIDAY 480");
        assertThat(facts(FEBRUARY, LocalDate.of(2026, 2, 19))).containsExactly("PUBLIC_HOLIDAY 480");
        assertThat(facts(FEBRUARY, LocalDate.of(2026, 2, 20))).isEmpty();
        assertThat(facts(FEBRUARY, LocalDate.of(2026, 2, 21))).isEmpty();
    }

    @Test
    void AT_21_unpaid_leave_is_not_paid_before_its_day_is_closed_anew_either() {
        close(company, employee, WEDNESDAY, DayStatus.ABSENT, 480, absent(480));
        var request = new LeaveRequestId("a request");
        var approved = company.say(StreamIds.leave(employee), unpaid(request, WEDNESDAY, 480));
        assertThat(facts(JANUARY, WEDNESDAY)).isEmpty();
        var unpaid = input(JANUARY).month().unpaid();
        assertThat(unpaid).hasSize(1);
        assertThat(unpaid.getFirst().from()).isEqualTo(WEDNESDAY);
        assertThat(unpaid.getFirst().until()).isEqualTo(WEDNESDAY.plusDays(1));
        assertThat(unpaid.getFirst().causes()).isEqualTo(approved);
        company.say(
                StreamIds.leave(employee),
                new LeaveCancelled(employee, request, List.of(), List.of(), "somebody", new FreeText("no need")));
        assertThat(facts(JANUARY, WEDNESDAY)).containsExactly("ABSENCE 480");
    }

    @Test
    void hoursOfUnpaidLeaveAreTakenOffTheDay() {
        company.say(StreamIds.leave(employee), unpaid(new LeaveRequestId("a request"), WEDNESDAY, 120));
        assertThat(facts(JANUARY, WEDNESDAY)).containsExactly("WORK 360", "EARLY_LEAVE 120");
        close(
                company,
                employee,
                WEDNESDAY,
                DayStatus.PRESENT,
                480,
                new DayMinutes(360, 360, 0, 0, 0, 0, 120, 0, 0, 0, 0));
        assertThat(facts(JANUARY, WEDNESDAY)).containsExactly("WORK 360", "EARLY_LEAVE 120");
    }

    @Test
    void AT_10_whose_employment_rests_is_not_paid() {
        var change = ChangeId.next();
        var started = company.say(
                StreamIds.employee(employee),
                new LeaveOfAbsenceStarted(
                        employee, change, AbsenceKind.PARENTAL, WEDNESDAY, LocalDate.of(2026, 1, 31), null));
        close(company, employee, WEDNESDAY, DayStatus.ON_LOA, 0, Closing.NOTHING);
        assertThat(facts(JANUARY, WEDNESDAY)).isEmpty();
        var payslip = company.payslip(employee, JANUARY);
        assertThat(payslip.lines().getFirst().amount()).isEqualTo(1_258_065);
        assertThat(payslip.lines().getFirst().causes()).containsAll(started);
        company.say(
                StreamIds.employee(employee),
                new ReturnedFromLeave(employee, ChangeId.next(), LocalDate.of(2026, 1, 15), null));
        assertThat(company.payslip(employee, JANUARY).lines().getFirst().amount())
                .isEqualTo(2_903_226);
        company.say(StreamIds.employee(employee), new EmployeeChangeCancelled(employee, change, null));
        assertThat(company.payslip(employee, JANUARY).lines().getFirst().amount())
                .isEqualTo(3_000_000);
    }

    @Test
    void BAL_08_what_is_left_of_leave_is_paid_with_the_last_month() {
        var lot = new LotId("a lot");
        var used = new LeaveRequestId("used");
        company.say(
                StreamIds.leave(employee),
                granted(lot, LocalDate.of(2025, 3, 1), LocalDate.of(2026, 2, 28), 15 * 480),
                granted(new LotId("lapsed"), LocalDate.of(2024, 3, 1), LocalDate.of(2025, 2, 28), 480),
                granted(new LotId("later"), LocalDate.of(2026, 2, 1), LocalDate.of(2027, 1, 31), 480),
                annual(used, lot, LocalDate.of(2025, 7, 1), 9 * 480),
                annual(new LeaveRequestId("planned"), lot, LocalDate.of(2026, 2, 10), 480),
                new LotAdjusted(employee, lot, LocalDate.of(2025, 8, 1), -480, new FreeText("counted twice")));
        assertThat(kinds(JANUARY)).doesNotContain(Fact.Kind.LEAVE_PAYOUT);
        company.say(
                StreamIds.employee(employee),
                new EmployeeTerminated(
                        employee, ChangeId.next(), LocalDate.of(2026, 1, 31), TerminationReason.RESIGNED));
        var payout = company.payslip(employee, JANUARY).lines().stream()
                .filter(it -> it.code().equals("LEAVE_PAYOUT"))
                .findFirst()
                .orElseThrow();
        assertThat(payout.amount()).isEqualTo(574_163);
        // the grant, the use, the adjustment; and the pay and the exit
        assertThat(payout.causes()).hasSize(5);
        var before = company.payslip(employee, JANUARY);
        company.say(StreamIds.leave(employee), new LotPaidOut(employee, lot, LocalDate.of(2026, 1, 31), 5 * 480));
        assertThat(company.payslip(employee, JANUARY))
                .as("what it was paid with")
                .isEqualTo(before);
    }

    private LeaveGranted granted(LotId lot, LocalDate from, LocalDate to, int minutes) {
        return new LeaveGranted(employee, lot, LotKind.values()[0], "a rule", from, from, to, minutes, null);
    }

    private LeaveApproved annual(LeaveRequestId request, LotId lot, LocalDate day, int minutes) {
        return new LeaveApproved(
                employee,
                request,
                LeaveType.ANNUAL,
                List.of(day(day, minutes)),
                List.of(new LotUse(lot, day, minutes)),
                "somebody",
                null);
    }

    private LeaveApproved unpaid(LeaveRequestId request, LocalDate day, int minutes) {
        return new LeaveApproved(
                employee, request, LeaveType.UNPAID, List.of(day(day, minutes)), List.of(), "somebody", null);
    }

    private static LeaveDay day(LocalDate day, int minutes) {
        return new LeaveDay(day, day.atTime(9, 0), day.atTime(9, 0).plusMinutes(minutes), minutes);
    }

    private void closeSixDays(LocalDate monday) {
        for (var day = monday; day.isBefore(monday.plusDays(6)); day = day.plusDays(1))
            close(company, employee, day, DayStatus.PRESENT, 450, worked(450));
    }

    private PayslipInput input(YearMonth month) {
        var known = company.known(employee, month, company.head());
        return known.month(known.company().attendanceCutoff());
    }

    private PayslipAttendance attendance(YearMonth month) {
        return input(month).attendance();
    }

    private List<String> facts(YearMonth month, LocalDate day) {
        return input(month).month().facts().stream()
                .filter(it -> it.day().equals(day))
                .map(it -> it.kind() + " " + it.minutes())
                .toList();
    }

    private List<Fact.Kind> kinds(YearMonth month) {
        return input(month).month().facts().stream().map(Fact::kind).toList();
    }
}
