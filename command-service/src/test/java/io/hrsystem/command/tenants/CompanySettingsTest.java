package io.hrsystem.command.tenants;

import io.hrsystem.command.tenants.ScheduleRequest.Day;
import io.hrsystem.command.tenants.SettingsCommand.CancelScheduleChange;
import io.hrsystem.command.tenants.SettingsCommand.ChangeSchedule;
import io.hrsystem.command.tenants.SettingsCommand.ChangeSettings;
import io.hrsystem.command.tenants.SettingsCommand.CreateSchedule;
import io.hrsystem.command.tenants.SettingsCommand.WithdrawScheduleChange;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.Times;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.tenants.BusinessNumber;
import io.hrsystem.contract.tenants.Domain;
import io.hrsystem.contract.tenants.Plan;
import io.hrsystem.contract.tenants.SettingsEvent.SettingsChanged;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChangeCancelled;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChangeWithdrawn;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChanged;
import io.hrsystem.contract.tenants.SettingsPart;
import io.hrsystem.contract.tenants.TenantEvent.TenantRegistered;
import io.hrsystem.contract.tenants.TenantEvent.TenantSettingsChanged;
import io.hrsystem.contract.tenants.TenantSettings;
import io.hrsystem.platform.Refusal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompanySettingsTest {
    private static final TenantId HANBIT = new TenantId("hanbit");
    private static final WorkScheduleId DEFAULT = WorkScheduleId.defaultOf(HANBIT);
    private static final WorkScheduleId NIGHTS = new WorkScheduleId("nights");
    private static final ChangeId BEGUN = ChangeId.ofBeginning("nights");
    private static final ChangeId CHANGE = new ChangeId("change");
    private static final ChangeId EARLIER = new ChangeId("earlier");
    /** In Seoul it is the fifth. */
    private static final Instant NOW = Instant.parse("2026-03-04T15:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final LocalTime TEN = LocalTime.of(22, 0);
    private static final LocalTime SEVEN = LocalTime.of(7, 0);

    private final AggregateTestFixture<Tenant> tenant = new AggregateTestFixture<>(Tenant.class);

    @Test
    void aChangeHoldsFromTodayOfTheCompanyUnlessItSaysOtherwise() {
        given().when(payDay(10, null)).expectEvents(paidOn(10, TODAY));
        given().when(payDay(10, JULY)).expectEvents(paidOn(10, JULY));
        given().when(payDay(10, LocalDate.of(2020, 1, 1))).expectEvents(paidOn(10, LocalDate.of(2020, 1, 1)));
    }

    @Test
    void theZoneThatHoldsTodaySaysWhichDayItIs() {
        var london = new SettingsPart(
                ZoneId.of("Europe/London"), null, null, null, null, null, null, null, null, null, null, null);
        given(new SettingsChanged(HANBIT, EARLIER, london, LocalDate.of(2026, 3, 1)))
                .when(payDay(10, null))
                .expectEvents(paidOn(10, LocalDate.of(2026, 3, 4)));
    }

    /** In Seoul it is the fifth already when a company moves to Honolulu, where it is not. */
    @Test
    void aZoneThatIsChangedBackIsNotLost() {
        var honolulu = zone("Pacific/Honolulu");
        var seoul = zone("Asia/Seoul");
        given().when(settings(honolulu, null, null)).expectEvents(new SettingsChanged(HANBIT, CHANGE, honolulu, TODAY));
        var moved = new SettingsChanged(HANBIT, EARLIER, honolulu, TODAY);
        given(moved).when(settings(honolulu, null, null)).expectNoEvents();
        given(moved).when(settings(seoul, null, null)).expectEvents(new SettingsChanged(HANBIT, CHANGE, seoul, TODAY));
        nightsGiven(moved, nights(CHANGE, "심야", TODAY))
                .when(cancel(NIGHTS, CHANGE))
                .expectEvents(new WorkScheduleChangeCancelled(HANBIT, NIGHTS, CHANGE, new FreeText("mistaken")));
    }

    @Test
    void whatIsAnsweredIsThereToBeTakenBack() {
        given().when(payDay(10, null)).expectResultMessagePayload(true);
        given().when(payDay(20, null)).expectResultMessagePayload(false);
        nightsGiven().when(change(NIGHTS, "야간 2", JULY)).expectResultMessagePayload(CHANGE);
        nightsGiven().when(change(NIGHTS, "야간", JULY)).expectResultMessagePayload(BEGUN);
    }

    @Test
    void whatHoldsOnThatDayAlreadyIsNoChange() {
        given().when(payDay(20, null)).expectNoEvents();
        given(paidOn(EARLIER, 10, APRIL)).when(payDay(10, JULY)).expectNoEvents();
        given(paidOn(EARLIER, 10, APRIL)).when(payDay(20, JULY)).expectEvents(paidOn(20, JULY));
        given(paidOn(EARLIER, 10, APRIL)).when(payDay(10, null)).expectEvents(paidOn(10, TODAY));
        given().when(settings(SettingsPart.DEFAULTS, null, null)).expectNoEvents();
    }

    @Test
    void bothPartsOfOneRequestAreOneUnit() {
        var later = new ScheduleChange(null, LocalTime.of(10, 0), LocalTime.of(19, 0), null, null, null, null);
        given().when(settings(part(10), later, JULY))
                .expectEvents(
                        paidOn(10, JULY),
                        new WorkScheduleChanged(
                                HANBIT, DEFAULT, CHANGE, "기본", hours(LocalTime.of(10, 0), LocalTime.of(19, 0)), JULY));
        var impossible = new ScheduleChange(null, LocalTime.of(14, 0), LocalTime.of(23, 0), null, null, null, null);
        given().when(settings(part(10), impossible, JULY))
                .expectNoEvents()
                .expectException(OutOfBounds.class)
                .expectExceptionMessage("BREAK_OUTSIDE_OF_SHIFT");
    }

    @Test
    void theHoursOfTheSettingsAreThoseOfTheDefaultSchedule() {
        var renamed = new WorkScheduleChanged(HANBIT, DEFAULT, EARLIER, "주간", WorkWeek.STANDARD, APRIL);
        var grace = new ScheduleChange(null, null, null, null, null, 5, null);
        var standard = WorkWeek.STANDARD;
        given(renamed)
                .when(settings(part(20), grace, JULY))
                .expectEvents(new WorkScheduleChanged(
                        HANBIT, DEFAULT, CHANGE, "주간", WorkWeek.of(standard.days(), 5, standard.startOfDay()), JULY));
    }

    @Test
    void aScheduleHoldsFromTheBeginning() {
        given().when(create("야간", null)).expectEvents(nights(BEGUN, "야간", Times.EARLIEST));
        given().when(create("야간", JULY)).expectEvents(nights(BEGUN, "야간", JULY));
    }

    @Test
    void aScheduleChangesFromADayOn() {
        nightsGiven().when(change(NIGHTS, "야간 2", JULY)).expectEvents(nights(CHANGE, "야간 2", JULY));
        nightsGiven().when(change(NIGHTS, "야간 2", null)).expectEvents(nights(CHANGE, "야간 2", TODAY));
        nightsGiven().when(change(NIGHTS, "야간", JULY)).expectNoEvents();
    }

    @Test
    void nothingChangesThatThereIsNot() {
        refused(given().when(change(NIGHTS, "야간", JULY)), "NOT_FOUND");
        refused(nightsGiven().when(cancel(NIGHTS, CHANGE)), "NOT_FOUND");
        refused(nightsGiven().when(withdraw(NIGHTS, CHANGE)), "NOT_FOUND");
        refused(nightsGiven().when(withdraw(DEFAULT, BEGUN)), "NOT_FOUND");
    }

    @Test
    void onNoDayDoTwoSchedulesHaveTheSameName() {
        refused(nightsGiven().when(create(new WorkScheduleId("others"), "야간", JULY)), "SCHEDULE_NAME_TAKEN");
        refused(given().when(create("기본", null)), "SCHEDULE_NAME_TAKEN");
        refused(nightsGiven().when(change(DEFAULT, "야간", JULY)), "SCHEDULE_NAME_TAKEN");
        refused(
                nightsGiven(nights(EARLIER, "심야", JULY)).when(create(new WorkScheduleId("others"), "야간", APRIL)),
                "SCHEDULE_NAME_TAKEN");
        nightsGiven(nights(EARLIER, "심야", JULY))
                .when(create(new WorkScheduleId("others"), "야간", JULY))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aNameDoesNotComeBackWhenAnotherHasItMeanwhile() {
        var others = new WorkScheduleChanged(
                HANBIT, new WorkScheduleId("others"), new ChangeId("others"), "야간", WorkWeek.STANDARD, JULY);
        refused(nightsGiven(nights(EARLIER, "심야", JULY), others).when(cancel(NIGHTS, EARLIER)), "SCHEDULE_NAME_TAKEN");
        refused(
                nightsGiven(nights(EARLIER, "심야", JULY), others).when(withdraw(NIGHTS, EARLIER)),
                "SCHEDULE_NAME_TAKEN");
    }

    @Test
    void onlyWhatIsPlannedIsCancelled() {
        nightsGiven(nights(CHANGE, "심야", TODAY.plusDays(1)))
                .when(cancel(NIGHTS, CHANGE))
                .expectEvents(new WorkScheduleChangeCancelled(HANBIT, NIGHTS, CHANGE, new FreeText("mistaken")));
        refused(nightsGiven(nights(CHANGE, "심야", TODAY)).when(cancel(NIGHTS, CHANGE)), "ALREADY_EFFECTIVE");
    }

    @Test
    void aChangeOfThePastIsWithdrawnAndWhatItReplacedHoldsAgain() {
        nightsGiven(nights(CHANGE, "심야", TODAY))
                .when(withdraw(NIGHTS, CHANGE))
                .expectEvents(new WorkScheduleChangeWithdrawn(HANBIT, NIGHTS, CHANGE, null));
        nightsGiven(nights(CHANGE, "심야", TODAY), new WorkScheduleChangeWithdrawn(HANBIT, NIGHTS, CHANGE, null))
                .when(change(NIGHTS, "야간", JULY))
                .expectNoEvents();
    }

    @Test
    void theDefaultScheduleHasABeginning() {
        refused(given().when(withdraw(DEFAULT, ChangeId.ofBeginning("hanbit"))), "IN_USE");
    }

    @Test
    void aScheduleThatShouldNeverHaveBeenIsNoneAnyMore() {
        refused(
                nightsGiven(new WorkScheduleChangeWithdrawn(HANBIT, NIGHTS, BEGUN, null))
                        .when(change(NIGHTS, "야간", JULY)),
                "NOT_FOUND");
    }

    @Test
    void thereAreNotMoreSchedulesThanCanBeChosenFrom() {
        var all = IntStream.range(1, Schedules.MOST)
                .mapToObj(it -> new WorkScheduleChanged(
                        HANBIT,
                        new WorkScheduleId("schedule-" + it),
                        new ChangeId("change-" + it),
                        "근무 " + it,
                        WorkWeek.STANDARD,
                        JULY))
                .toArray();
        refused(given(all).when(create("야간", null)), "QUOTA_EXCEEDED");
    }

    private static void refused(ResultValidator<Tenant> result, String code) {
        result.expectNoEvents().expectException(Refusal.class).expectExceptionMessage(code);
    }

    private static ChangeSettings payDay(int day, @Nullable LocalDate from) {
        return settings(part(day), null, from);
    }

    private static ChangeSettings settings(
            SettingsPart part, @Nullable ScheduleChange hours, @Nullable LocalDate from) {
        return new ChangeSettings(HANBIT, CHANGE, part, hours, from, NOW);
    }

    private static SettingsPart zone(String zone) {
        return SettingsPart.of(ZoneId.of(zone), null, null, null, null, null, null, null, null, null, null, null);
    }

    private static SettingsPart part(int payDay) {
        return SettingsPart.of(null, null, null, null, payDay, null, null, null, null, null, null, null);
    }

    private static SettingsChanged paidOn(int payDay, LocalDate from) {
        return paidOn(CHANGE, payDay, from);
    }

    private static SettingsChanged paidOn(ChangeId change, int payDay, LocalDate from) {
        return new SettingsChanged(HANBIT, change, part(payDay), from);
    }

    private static WorkWeek hours(LocalTime start, LocalTime end) {
        var standard = WorkWeek.STANDARD;
        return WorkWeek.of(
                standard.days().stream()
                        .map(it -> new WorkWeek.Day(it.dayOfWeek(), start, end, it.breaks()))
                        .toList(),
                standard.graceMinutes(),
                standard.startOfDay());
    }

    private static CreateSchedule create(String name, @Nullable LocalDate from) {
        return create(NIGHTS, name, from);
    }

    private static CreateSchedule create(WorkScheduleId id, String name, @Nullable LocalDate from) {
        return new CreateSchedule(HANBIT, id, request(name, from));
    }

    private static ChangeSchedule change(WorkScheduleId id, String name, @Nullable LocalDate from) {
        return new ChangeSchedule(HANBIT, id, CHANGE, request(name, from), NOW);
    }

    private static CancelScheduleChange cancel(WorkScheduleId id, ChangeId change) {
        return new CancelScheduleChange(HANBIT, id, change, new FreeText("mistaken"), NOW);
    }

    private static WithdrawScheduleChange withdraw(WorkScheduleId id, ChangeId change) {
        return new WithdrawScheduleChange(HANBIT, id, change, null);
    }

    private static ScheduleRequest request(String name, @Nullable LocalDate from) {
        return new ScheduleRequest(name, List.of(new Day(DayOfWeek.MONDAY, TEN, SEVEN, null)), null, null, from);
    }

    private static WorkScheduleChanged nights(ChangeId change, String name, LocalDate from) {
        var week = new WorkWeek(
                List.of(new WorkWeek.Day(DayOfWeek.MONDAY, TEN, SEVEN, List.of())), 10, LocalTime.MIDNIGHT);
        return new WorkScheduleChanged(HANBIT, NIGHTS, change, name, week, from);
    }

    private TestExecutor<Tenant> nightsGiven(Object... events) {
        return given(Stream.concat(Stream.of(nights(BEGUN, "야간", Times.EARLIEST)), Stream.of(events))
                .toArray());
    }

    private TestExecutor<Tenant> given(Object... events) {
        return tenant.given(
                        new TenantRegistered(
                                HANBIT,
                                "한빛상사",
                                new Domain("hanbit"),
                                new BusinessNumber("1248100998"),
                                Plan.PRO,
                                new EmailAddress("admin@hanbit.example")),
                        new TenantSettingsChanged(HANBIT, TenantSettings.DEFAULTS))
                .andGiven(events);
    }
}
