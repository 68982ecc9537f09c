package io.hrsystem.query.leave;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hrsystem.contract.leave.LeaveRounding;
import io.hrsystem.contract.leave.LotKind;
import io.hrsystem.contract.tenants.LeaveBasis;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTest {
    private static final int FULL_TIME = 40 * 60;
    private static final LocalDate BEFORE_ALL = LocalDate.of(2000, 1, 1);
    private static final LeavePolicy BY_HIRE = policy(BEFORE_ALL, LeaveBasis.HIRE_DATE, MonthDay.of(1, 1));

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "AL_01, 2026-01-15, 2026-10-10, 2026-10-15, 480",
        "AL_03, 2024-02-29, 2028-01-01, 2028-02-29, 7680",
        "AL_05, 2020-03-02, 2026-10-10, 2027-03-02, 8640",
        "AL_07, 2005-06-01, 2025-06-02, 2026-06-01, 12000",
        "AL_13, 2026-08-31, 2027-02-01, 2027-03-01, 480",
        "not hired yet, 2030-01-15, 2026-10-10, 2030-02-15, 480"
    })
    void theNextOne(String vector, LocalDate hired, LocalDate day, LocalDate on, int minutes) {
        var next = requireNonNull(forecast(hired, null, BY_HIRE).next(day));
        assertThat(next.on()).isEqualTo(on);
        assertThat(next.minutes()).isEqualTo(minutes);
    }

    @Test
    void AL_02_theFirstYearOfWhoIsHiredOnA31st() {
        var forecast = forecast(LocalDate.of(2026, 1, 31), null, BY_HIRE);
        assertThat(forecast.between(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 12, 31)))
                .allSatisfy(it -> assertThat(it.expiresOn()).isEqualTo("2027-01-30"))
                .extracting(it -> it.on().toString().substring(5))
                .containsExactly(
                        "03-01", "03-31", "05-01", "05-31", "07-01", "07-31", "08-31", "10-01", "10-31", "12-01",
                        "12-31");
    }

    @Test
    void AL_06_theLeaveOfAYearNeedsTheDayAfterIt() {
        var hired = LocalDate.of(2025, 1, 1);
        assertThat(days(forecast(hired, LocalDate.of(2025, 12, 31), BY_HIRE))).isEqualTo(11);
        assertThat(days(forecast(hired, LocalDate.of(2026, 1, 1), BY_HIRE))).isEqualTo(26);
        assertThat(forecast(hired, LocalDate.of(2026, 1, 1), BY_HIRE).next(LocalDate.of(2026, 1, 1)))
                .isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "FY_01, 2025-07-01, --01-01, 2026-01-01, 3634, 7200",
        "FY_02, 2021-11-08, --01-01, 2022-01-01, 1066, 7200",
        "FY_04, 2025-10-01, --04-01, 2026-04-01, 3591, 7200",
        "FY_05, 2026-01-01, --01-01, 2027-01-01, 7200, 7200",
        "FY_06, 2025-12-31, --01-01, 2026-01-01, 24, 7200"
    })
    void byTheFiscalYear(String vector, LocalDate hired, MonthDay start, LocalDate first, int share, int year) {
        var forecast = forecast(hired, null, policy(BEFORE_ALL, LeaveBasis.FISCAL_YEAR, start));
        var years = forecast.between(hired, first.plusYears(1)).stream()
                .filter(it -> it.kind() != LotKind.MONTHLY)
                .toList();
        assertThat(years)
                .containsExactly(
                        new ExpectedGrant(
                                LotKind.FISCAL_YEAR, first, first.plusYears(1).minusDays(1), share),
                        new ExpectedGrant(
                                LotKind.FISCAL_YEAR,
                                first.plusYears(1),
                                first.plusYears(2).minusDays(1),
                                year));
    }

    @Test
    void FY_08_aChangeOfTheBasisGivesAShareAndNothingTwice() {
        var change = policy(LocalDate.of(2026, 10, 1), LeaveBasis.FISCAL_YEAR, MonthDay.of(1, 1));
        var hired = LocalDate.of(2024, 7, 1);
        var forecast = forecast(hired, null, BY_HIRE, change);
        assertThat(forecast.between(LocalDate.of(2026, 6, 30), LocalDate.of(2028, 1, 1)))
                .extracting(ExpectedGrant::kind, it -> it.on().toString(), ExpectedGrant::minutes)
                .containsExactly(
                        tuple(LotKind.YEARLY, "2026-07-01", 7200),
                        tuple(LotKind.BRIDGE, "2027-01-01", 3634),
                        tuple(LotKind.FISCAL_YEAR, "2028-01-01", 7680));
    }

    @Test
    void untilTheFirstPolicyItIsTheHireDateFromTheRegistrationOn() {
        var change = policy(LocalDate.of(2027, 1, 1), LeaveBasis.FISCAL_YEAR, MonthDay.of(1, 1));
        var registered = LocalDate.of(2026, 5, 1);
        assertThat(LeavePolicies.of(List.of(change), registered).all())
                .containsExactly(LeavePolicy.usual(registered), change);
        assertThat(LeavePolicies.of(List.of(BY_HIRE, change), registered).all()).containsExactly(BY_HIRE, change);
        assertThat(LeavePolicies.of(List.of(), registered).all()).containsExactly(LeavePolicy.usual(registered));
    }

    @ParameterizedTest(name = "AL_12 of {0} minutes")
    @CsvSource({"1200, 60", "1020, 51", "1110, 56", "840, 0", "2700, 120"})
    void partTimeGivesHours(int week, int hours) {
        var policies = new LeavePolicies(List.of(BY_HIRE));
        var forecast = new Forecast(LocalDate.of(2024, 1, 1), null, week, true, policies);
        assertThat(forecast.between(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 1)).stream()
                        .mapToInt(ExpectedGrant::minutes)
                        .sum())
                .isEqualTo(hours * 60);
    }

    /** With shares rounded up when they are granted: 7.57 days instead of 7.5616. */
    @Test
    void FY_07_whatTheHireDateWouldHaveGivenMore() {
        var lastDay = LocalDate.of(2020, 7, 31);
        var fiscal = forecast(
                LocalDate.of(2018, 7, 1), lastDay, policy(BEFORE_ALL, LeaveBasis.FISCAL_YEAR, MonthDay.of(1, 1)));
        var policies = fiscal.policies().byHireDate();
        var byHire = new Forecast(fiscal.hiredOn(), lastDay, FULL_TIME, true, policies);
        assertThat(byHire.total(lastDay)).isEqualTo(41 * 480);
        assertThat(fiscal.total(lastDay)).isEqualTo(26 * 480 + 3634);
    }

    /** AL-15. */
    @Test
    void aCompanyOfFourOwesNothingUnlessItSaysSo() {
        var hired = LocalDate.of(2026, 1, 15);
        var silent = new LeavePolicies(List.of(LeavePolicy.usual(BEFORE_ALL)));
        assertThat(new Forecast(hired, null, FULL_TIME, false, silent).next(hired))
                .isNull();
        assertThat(new Forecast(hired, null, FULL_TIME, true, silent).next(hired))
                .isNotNull();
        var generous = new LeavePolicies(List.of(BY_HIRE));
        assertThat(new Forecast(hired, null, FULL_TIME, false, generous).next(hired))
                .isNotNull();
    }

    @Test
    void nothingIsExpectedOfDaysBeforeTheFirstPolicy() {
        var policies = new LeavePolicies(List.of(LeavePolicy.usual(LocalDate.of(2026, 6, 1))));
        var next =
                new Forecast(LocalDate.of(2026, 1, 15), null, FULL_TIME, true, policies).next(LocalDate.of(2026, 2, 1));
        assertThat(requireNonNull(next).on()).isEqualTo("2026-06-15");
    }

    private static int days(Forecast forecast) {
        return forecast.between(forecast.hiredOn(), LocalDate.of(2026, 12, 31)).stream()
                        .mapToInt(ExpectedGrant::minutes)
                        .sum()
                / 480;
    }

    private static Forecast forecast(LocalDate hired, @Nullable LocalDate lastDay, LeavePolicy... policies) {
        return new Forecast(
                hired,
                lastDay,
                FULL_TIME,
                true,
                new LeavePolicies(Stream.of(policies).toList()));
    }

    private static LeavePolicy policy(LocalDate from, LeaveBasis basis, MonthDay start) {
        return new LeavePolicy(from, basis, start, LeaveRounding.CEIL_0_01, true);
    }
}
