package io.hrsystem.command.leave;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.Timeline.Period;
import io.hrsystem.contract.attendance.PublicHolidays;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.employees.AbsenceKind;
import io.hrsystem.contract.leave.LeaveRounding;
import io.hrsystem.contract.leave.LotKind;
import io.hrsystem.contract.tenants.LeaveBasis;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccrualTest {
    private static final int DAY = 480;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final Policy HIRE_DATE = policy(LeaveBasis.HIRE_DATE, EARLIEST, 1);
    private static final Policy FISCAL_YEAR = policy(LeaveBasis.FISCAL_YEAR, EARLIEST, 1);

    @Test
    void AL_01_aDayForEachMonthOfTheFirstYear() {
        var accrual = of(record("2026-01-15"), HIRE_DATE);
        var due = accrual.due(EARLIEST, day("2026-10-10"));
        assertThat(due).hasSize(8).allSatisfy(it -> {
            assertThat(it.minutes()).isEqualTo(DAY);
            assertThat(it.expiresOn()).isEqualTo("2027-01-14");
        });
        assertThat(accrual.next(day("2026-10-10"))).isEqualTo("2026-10-15");
        assertThat(dates(accrual.due(EARLIEST, day("2027-01-14"))))
                .hasSize(11)
                .startsWith("2026-02-15")
                .endsWith("2026-12-15");
    }

    @Test
    void AL_02_AL_13_monthsThatLackTheDay() {
        assertThat(dates(of(record("2026-01-31"), HIRE_DATE).due(EARLIEST, day("2027-01-30"))))
                .containsExactly(
                        "2026-03-01",
                        "2026-03-31",
                        "2026-05-01",
                        "2026-05-31",
                        "2026-07-01",
                        "2026-07-31",
                        "2026-08-31",
                        "2026-10-01",
                        "2026-10-31",
                        "2026-12-01",
                        "2026-12-31");
        var august = of(record("2026-08-31"), HIRE_DATE).due(EARLIEST, day("2027-08-31"));
        assertThat(dates(august)).hasSize(12).endsWith("2027-07-31", "2027-08-31");
        assertThat(august.getLast().minutes()).isEqualTo(15 * DAY);
    }

    @Test
    void AL_03_hiredOnALeapDay() {
        var due = yearly(of(record("2024-02-29"), HIRE_DATE).due(EARLIEST, day("2028-02-29")));
        assertThat(due).containsExactly("2025-03-01 7200", "2026-03-01 7200", "2027-03-01 7680", "2028-02-29 7680");
    }

    @Test
    void AL_05_AL_07_moreWithTheYears() {
        assertThat(yearly(of(record("2020-03-02"), HIRE_DATE).due(day("2026-01-01"), day("2027-12-31"))))
                .containsExactly("2026-03-02 8160", "2027-03-02 8640");
        assertThat(yearly(of(record("2005-06-01"), HIRE_DATE).due(day("2026-01-01"), day("2026-12-31"))))
                .containsExactly("2026-06-01 12000");
    }

    @Test
    void AL_06_fifteenMoreForTheDayAfterTheYear() {
        assertThat(sum(of(until(record("2025-01-01"), "2026-01-01"), HIRE_DATE).due(EARLIEST, day("2026-12-31"))))
                .isEqualTo(11 * DAY);
        assertThat(sum(of(until(record("2025-01-01"), "2026-01-02"), HIRE_DATE).due(EARLIEST, day("2026-12-31"))))
                .isEqualTo(26 * DAY);
    }

    @Test
    void AL_08_aPoorlyAttendedYearGivesADayForEachPerfectMonth() {
        // seven months with eleven absences each: 77 of 245 to 250 days
        var absent = new HashSet<LocalDate>();
        for (var month = 1; month <= 7; month++) {
            var days = YearMonth.of(2025, month);
            absent.addAll(days.atDay(1)
                    .datesUntil(days.atEndOfMonth())
                    .filter(it -> it.getDayOfWeek().getValue() < 6)
                    .filter(it -> PublicHolidays.shipped().nameOn(it).isEmpty())
                    .limit(11)
                    .toList());
        }
        var record = new WorkRecord(day("2024-01-01"), null, week(WorkWeek.STANDARD), List.of(), holidays(), absent);
        assertThat(yearly(of(record, HIRE_DATE).due(day("2026-01-01"), day("2026-01-01"))))
                .containsExactly("2026-01-01 " + 5 * DAY);
    }

    @Test
    void AL_09_noDayForAMonthWithAnAbsence() {
        var record = new WorkRecord(
                day("2026-03-01"), null, week(WorkWeek.STANDARD), List.of(), holidays(), Set.of(day("2026-05-12")));
        assertThat(dates(of(record, HIRE_DATE).due(EARLIEST, day("2026-08-01"))))
                .containsExactly("2026-04-01", "2026-05-01", "2026-07-01", "2026-08-01");
    }

    @Test
    void AL_11_agreedAbsenceInProportion() {
        var year = new WorkRecord(day("2024-01-01"), null, week(WorkWeek.STANDARD), List.of(), holidays(), Set.of());
        var all = year.days(day("2025-01-01"), day("2026-01-01")).all();
        var away = new Period<>(day("2025-03-01"), day("2025-06-01"), AbsenceKind.UNPAID);
        var record =
                new WorkRecord(day("2024-01-01"), null, week(WorkWeek.STANDARD), List.of(away), holidays(), Set.of());
        var days = record.days(day("2025-01-01"), day("2026-01-01"));
        assertThat(days.all()).isEqualTo(all);
        var expected = Math.ceilDiv(Math.ceilDiv(15L * 100 * days.worked(), all) * DAY, 100);
        assertThat(yearly(of(record, HIRE_DATE).due(day("2026-01-01"), day("2026-01-01"))))
                .containsExactly("2026-01-01 " + expected);
        assertThat(expected).isBetween(11L * DAY, 12L * DAY);
    }

    @Test
    void AL_12_partTimeInHours() {
        var half = WorkWeek.of(
                WorkWeek.STANDARD.days().stream()
                        .map(it -> new WorkWeek.Day(
                                it.dayOfWeek(), it.start(), it.start().plusHours(4), List.of()))
                        .toList(),
                10,
                WorkWeek.STANDARD.startOfDay());
        var record = new WorkRecord(day("2025-01-01"), null, week(half), List.of(), holidays(), Set.of());
        assertThat(yearly(of(record, HIRE_DATE).due(day("2026-01-01"), day("2026-01-01"))))
                .containsExactly("2026-01-01 3600");
    }

    @Test
    void AL_14_parentalLeaveCountsAsWork() {
        var away = new Period<>(day("2025-01-01"), day("2026-01-01"), AbsenceKind.PARENTAL);
        var record =
                new WorkRecord(day("2024-01-01"), null, week(WorkWeek.STANDARD), List.of(away), holidays(), Set.of());
        assertThat(yearly(of(record, HIRE_DATE).due(day("2026-01-01"), day("2026-01-01"))))
                .containsExactly("2026-01-01 7200");
    }

    @Test
    void AL_15_nothingBelowFiveUnlessThePolicySaysSo() {
        var small = new Accrual(record("2025-01-01"), new Policies(List.of(HIRE_DATE)), (_, it) -> it.belowFive());
        assertThat(small.due(EARLIEST, day("2026-12-31"))).isEmpty();
        var kind = new Policy(EARLIEST, LeaveBasis.HIRE_DATE, MonthDay.of(1, 1), LeaveRounding.CEIL_0_01, true);
        var all = new Accrual(record("2025-01-01"), new Policies(List.of(kind)), (_, it) -> it.belowFive());
        assertThat(sum(all.due(EARLIEST, day("2026-01-01")))).isEqualTo(26 * DAY);
    }

    @Test
    void FY_01_aShareOnTheFirstDayOfTheFiscalYearBesideTheMonths() {
        var due = of(record("2025-07-01"), FISCAL_YEAR).due(EARLIEST, day("2027-01-01"));
        assertThat(yearly(due)).containsExactly("2026-01-01 3634", "2027-01-01 7200");
        var months = due.stream()
                .filter(it -> it.kind() == LotKind.MONTHLY)
                .map(Accrued::on)
                .toList();
        assertThat(months.stream().filter(it -> it.getYear() == 2025)).hasSize(5);
        assertThat(months.stream().filter(it -> it.getYear() == 2026))
                .hasSize(6)
                .last()
                .isEqualTo(day("2026-06-01"));
    }

    @Test
    void FY_04_FY_05_yearsThatBeginElsewhereAndWholeYears() {
        var april = policy(LeaveBasis.FISCAL_YEAR, EARLIEST, 4);
        assertThat(yearly(of(record("2025-10-01"), april).due(EARLIEST, day("2026-12-31"))))
                .containsExactly("2026-04-01 3591");
        assertThat(yearly(of(record("2026-01-01"), FISCAL_YEAR).due(EARLIEST, day("2027-12-31"))))
                .containsExactly("2027-01-01 7200");
    }

    @Test
    void FY_07_byFiscalYearsLessIsGrantedUntilTheExit() {
        var record = until(record("2018-07-01"), "2020-08-01");
        var byHire = sum(of(record, HIRE_DATE).due(EARLIEST, day("2020-07-31")));
        var byYears = sum(of(record, FISCAL_YEAR).due(EARLIEST, day("2020-07-31")));
        assertThat(byHire).isEqualTo(41 * DAY);
        // 33.57 days: the share is rounded up to the step
        assertThat(byYears).isEqualTo(26 * DAY + 3634);
    }

    @Test
    void FY_08_aChangeOfTheBasisRewritesNothingAndBridges() {
        var to = policy(LeaveBasis.FISCAL_YEAR, day("2027-01-01"), 1);
        var before = of(record("2025-07-01"), HIRE_DATE).due(EARLIEST, day("2026-12-31"));
        var changed = of(record("2025-07-01"), HIRE_DATE, to).due(EARLIEST, day("2028-01-01"));
        assertThat(changed).startsWith(before.toArray(Accrued[]::new));
        // since 2026-07-01: 15 x 184/365, rounded up to 7.57
        assertThat(yearly(changed)).containsExactly("2026-07-01 7200", "2027-01-01 3634", "2028-01-01 7200");
        assertThat(changed.stream().filter(it -> it.kind() == LotKind.BRIDGE)).hasSize(1);
    }

    @Test
    void aChangeWithinAYearHoldsFromTheNextFiscalYearOn() {
        var to = policy(LeaveBasis.FISCAL_YEAR, day("2026-03-01"), 1);
        assertThat(yearly(of(record("2025-07-01"), HIRE_DATE, to).due(EARLIEST, day("2027-01-01"))))
                .containsExactly("2026-07-01 7200", "2027-01-01 3634");
    }

    @Test
    void nothingIsGrantedForTheTimeBeforeThePolicy() {
        var since = policy(LeaveBasis.HIRE_DATE, day("2026-04-01"), 1);
        assertThat(dates(of(record("2026-01-15"), since).due(EARLIEST, day("2026-05-31"))))
                .containsExactly("2026-04-15", "2026-05-15");
    }

    private static Accrual of(WorkRecord record, Policy... policies) {
        return new Accrual(record, new Policies(List.of(policies)), (_, _) -> true);
    }

    private static WorkRecord record(String hired) {
        return new WorkRecord(day(hired), null, week(WorkWeek.STANDARD), List.of(), holidays(), Set.of());
    }

    private static WorkRecord until(WorkRecord it, String until) {
        return new WorkRecord(it.hired(), day(until), it.schedules(), it.absences(), it.holidays(), it.absent());
    }

    private static List<Period<WorkWeek>> week(WorkWeek week) {
        return List.of(new Period<>(EARLIEST, null, week));
    }

    private static Set<LocalDate> holidays() {
        return PublicHolidays.shipped().dates();
    }

    private static Policy policy(LeaveBasis basis, LocalDate from, int month) {
        return new Policy(from, basis, MonthDay.of(month, 1), LeaveRounding.CEIL_0_01, false);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Stream<Accrued> notMonthly(List<Accrued> due) {
        return due.stream().filter(it -> it.kind() != LotKind.MONTHLY);
    }

    private static List<String> yearly(List<Accrued> due) {
        return notMonthly(due).map(it -> it.on() + " " + it.minutes()).toList();
    }

    private static List<String> dates(List<Accrued> due) {
        return due.stream().map(it -> it.on().toString()).toList();
    }

    private static int sum(List<Accrued> due) {
        return due.stream().mapToInt(Accrued::minutes).sum();
    }
}
