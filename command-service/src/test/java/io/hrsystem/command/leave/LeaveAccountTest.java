package io.hrsystem.command.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.hrsystem.command.leave.LeaveCommand.AnswerPromotion;
import io.hrsystem.command.leave.LeaveCommand.ApproveLeave;
import io.hrsystem.command.leave.LeaveCommand.CancelLeave;
import io.hrsystem.command.leave.LeaveCommand.DeliverPromotion;
import io.hrsystem.command.leave.LeaveCommand.EndLeave;
import io.hrsystem.command.leave.LeaveCommand.RequestLeave;
import io.hrsystem.command.leave.LeaveCommand.SettleLeave;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.leave.LeaveDay;
import io.hrsystem.contract.leave.LeaveEvent.LeaveApproved;
import io.hrsystem.contract.leave.LeaveEvent.LeaveCancelled;
import io.hrsystem.contract.leave.LeaveEvent.LeaveGranted;
import io.hrsystem.contract.leave.LeaveEvent.LeavePromoted;
import io.hrsystem.contract.leave.LeaveEvent.LeavePromotionAnswered;
import io.hrsystem.contract.leave.LeaveEvent.LeavePromotionDelivered;
import io.hrsystem.contract.leave.LeaveEvent.LeaveRequested;
import io.hrsystem.contract.leave.LeaveEvent.LotExpired;
import io.hrsystem.contract.leave.LeaveEvent.LotExpiryReversed;
import io.hrsystem.contract.leave.LeaveEvent.LotPaidOut;
import io.hrsystem.contract.leave.LeavePart;
import io.hrsystem.contract.leave.LeaveRequestId;
import io.hrsystem.contract.leave.LeaveType;
import io.hrsystem.contract.leave.LotId;
import io.hrsystem.contract.leave.LotKind;
import io.hrsystem.contract.leave.LotUse;
import io.hrsystem.contract.leave.PromotionId;
import io.hrsystem.contract.leave.PromotionStep;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.platform.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

/** Three days carried over that lapse after March, and fifteen of the year. */
class LeaveAccountTest {
    private static final int DAY = 480;
    private static final EmployeeId ANNA = new EmployeeId("anna");
    private static final LotId CARRY = new LotId("carry");
    private static final LotId YEAR = new LotId("year");
    private static final LeaveRequestId REQUEST = new LeaveRequestId("request");
    private static final FreeText REASON = new FreeText("trip");
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private final AggregateTestFixture<LeaveAccount> account = new AggregateTestFixture<>(LeaveAccount.class);

    private static List<Object> lots() {
        return new ArrayList<>(List.of(
                granted(CARRY, LotKind.BY_HAND, LocalDate.of(2026, 3, 31), 3),
                granted(YEAR, LotKind.YEARLY, LocalDate.of(2026, 12, 31), 15)));
    }

    private static LeaveGranted granted(LotId lot, LotKind kind, LocalDate expires, int days) {
        var from = LocalDate.of(2026, 1, 1);
        return new LeaveGranted(ANNA, lot, kind, kind.name(), from, from, expires, days * DAY, null);
    }

    @Test
    void BAL_01_whatLapsesFirstIsTakenFirstAndNothingIsLeftToLapse() {
        var days = days("2026-02-10", 5);
        var uses = new ArrayList<LotUse>();
        for (var day : days.subList(0, 3)) uses.add(new LotUse(CARRY, day.date(), DAY));
        for (var day : days.subList(3, 5)) uses.add(new LotUse(YEAR, day.date(), DAY));
        var approved = approved(days, uses);
        account.given(with(requested(days))).when(approve()).expectEvents(approved);
        account.given(with(requested(days), approved))
                .when(new SettleLeave(ANNA, List.of(), APRIL))
                .expectNoEvents();
    }

    @Test
    void BAL_02_whatIsLeftOfItLapsesTheDayAfterItsLast() {
        var day = days("2026-02-10", 1);
        var used = List.of(new LotUse(CARRY, day.getFirst().date(), DAY));
        account.given(with(requested(day), approved(day, used)))
                .when(new SettleLeave(ANNA, List.of(), APRIL))
                .expectEvents(new LotExpired(ANNA, CARRY, APRIL, 2 * DAY));
        account.given(with(requested(day), approved(day, used)))
                .when(new SettleLeave(ANNA, List.of(), APRIL.minusDays(1)))
                .expectNoEvents();
    }

    @Test
    void BAL_03_BAL_05_backDatedLeaveTakesBackWhatHasLapsedAndItLapsesAgainIfItIsCancelled() {
        var days = days("2026-03-10", 2);
        var uses = days.stream().map(it -> new LotUse(CARRY, it.date(), DAY)).toList();
        var lapsed = new LotExpired(ANNA, CARRY, APRIL, 3 * DAY);
        var back = new LotExpiryReversed(ANNA, CARRY, APRIL, 2 * DAY);
        account.given(with(lapsed, requested(days))).when(approve()).expectEvents(back, approved(days, uses));
        account.given(with(lapsed, requested(days), back, approved(days, uses)))
                .when(cancel(LocalDate.of(2026, 4, 20), true))
                .expectEvents(
                        new LeaveCancelled(ANNA, REQUEST, days, uses, "hr", null),
                        new LotExpired(ANNA, CARRY, APRIL, 2 * DAY));
    }

    @Test
    void BAL_06_twoHalvesOfADayAreTwoRequests() {
        var date = LocalDate.of(2026, 5, 6);
        var morning = new LeaveDay(date, date.atTime(9, 0), date.atTime(14, 0), 240);
        var afternoon = new LeaveDay(date, date.atTime(14, 0), date.atTime(18, 0), 240);
        var asked = request(LeaveType.SICK, List.of(afternoon));
        account.given(with(requested(List.of(morning)))).when(asked).expectEvents(requested(asked));
        refused(
                account.given(with(requested(List.of(morning))))
                        .when(request(
                                LeaveType.SICK,
                                List.of(new LeaveDay(date, date.atTime(13, 0), date.atTime(15, 0), 60)))),
                "LEAVE_OVERLAPS");
    }

    @Test
    void BAL_07_hoursAreMinutesOfALot() {
        var date = LocalDate.of(2026, 5, 6);
        var hours = List.of(new LeaveDay(date, date.atTime(9, 0), date.atTime(11, 0), 120));
        account.given(with(requested(hours)))
                .when(approve())
                .expectEvents(approved(hours, List.of(new LotUse(YEAR, date, 120))));
    }

    @Test
    void moreThanThereIsIsRefusedWhenItIsAskedForAndWhenItIsApproved() {
        refused(account.given(with()).when(request(LeaveType.ANNUAL, days("2026-04-01", 16))), "LEAVE_BALANCE");
        // asking reserves nothing
        var days = days("2026-05-01", 10);
        var first = new LeaveRequested(
                ANNA,
                new LeaveRequestId("first"),
                LeaveType.ANNUAL,
                days.getFirst().date(),
                days.getLast().date(),
                LeavePart.FULL,
                days,
                REASON,
                "anna");
        var uses = days.stream().map(it -> new LotUse(YEAR, it.date(), DAY)).toList();
        var taken = new LeaveApproved(ANNA, first.requestId(), LeaveType.ANNUAL, days, uses, "boss", null);
        refused(
                account.given(with(first, requested(days("2026-06-01", 10)), taken))
                        .when(approve()),
                "LEAVE_BALANCE");
        account.given(with())
                .when(request(LeaveType.UNPAID, days("2026-04-01", 30)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void whoHasAskedDoesNotDecideAndNothingIsDecidedTwice() {
        var days = days("2026-05-04", 1);
        refused(
                account.given(with(requested(days))).when(new ApproveLeave(ANNA, REQUEST, "anna", null)),
                "OWN_REQUEST");
        var approved = approved(days, List.of(new LotUse(YEAR, days.getFirst().date(), DAY)));
        refused(account.given(with(requested(days), approved)).when(approve()), "LEAVE_DECIDED");
    }

    @Test
    void leaveThatHasBegunIsTakenBackByHrOnly() {
        var days = days("2026-05-04", 1);
        var uses = List.of(new LotUse(YEAR, days.getFirst().date(), DAY));
        var given = with(requested(days), approved(days, uses));
        refused(account.given(given).when(cancel(LocalDate.of(2026, 5, 4), false)), "LEAVE_TAKEN");
        for (var day : List.of(3, 4))
            account.given(given)
                    .when(cancel(LocalDate.of(2026, 5, day), day == 4))
                    .expectEvents(new LeaveCancelled(ANNA, REQUEST, days, uses, "hr", null));
        account.given(with(requested(days)))
                .when(cancel(LocalDate.of(2026, 5, 4), false))
                .expectEvents(new LeaveCancelled(ANNA, REQUEST, List.of(), List.of(), "hr", null));
    }

    @Test
    void BAL_09_leaveIsAskedForOnceAndDesignatedIfNobodyAnswers() {
        var notice = promoted(PromotionStep.NOTICE, "2026-07-01", "2026-07-10");
        promoting(account.given(with()).when(settle("2026-06-30")), false);
        promoting(account.given(with()).when(settle("2026-07-01")), true);
        promoting(account.given(with(notice)).when(settle("2026-07-02")), false);
        promoting(account.given(with(notice)).when(settle("2026-07-21")), true);
        var dates = List.of(LocalDate.of(2026, 8, 3));
        var answered = new LeavePromotionAnswered(ANNA, notice.promotionId(), dates);
        promoting(account.given(with(notice, answered)).when(settle("2026-07-21")), false);
        var answer = new AnswerPromotion(ANNA, notice.promotionId(), dates);
        account.given(with(notice)).when(answer).expectEvents(answered);
        refused(account.given(with(notice, answered)).when(answer), "PROMOTION_ANSWERED");
        refused(
                account.given(with(notice))
                        .when(new AnswerPromotion(ANNA, notice.promotionId(), List.of(LocalDate.of(2027, 1, 1)))),
                "PROMOTION_DATES");
    }

    @Test
    void itsDeliveryIsOnRecordOnce() {
        var notice = promoted(PromotionStep.NOTICE, "2026-07-01", "2026-07-10");
        var at = Instant.parse("2026-07-01T00:00:00Z");
        var delivered = new LeavePromotionDelivered(ANNA, notice.promotionId(), at);
        var deliver = new DeliverPromotion(ANNA, notice.promotionId(), at);
        account.given(with(notice)).when(deliver).expectEvents(delivered);
        account.given(with(notice, delivered)).when(deliver).expectNoEvents();
    }

    private static void promoting(ResultValidator<LeaveAccount> result, boolean expected) {
        result.expectEventsMatching(payloadsMatching(predicate(events -> events.stream()
                        .anyMatch(it ->
                                it instanceof LeavePromoted of && of.lotId().equals(YEAR))
                == expected)));
    }

    private static SettleLeave settle(String day) {
        return new SettleLeave(ANNA, List.of(), LocalDate.parse(day));
    }

    private static LeavePromoted promoted(PromotionStep step, String from, String to) {
        return new LeavePromoted(
                ANNA, new PromotionId("p"), YEAR, step, LocalDate.parse(from), LocalDate.parse(to), 15 * DAY);
    }

    @Test
    void whatWasAskedForBehindTheLastDayIsOver() {
        var days = days("2026-06-01", 2);
        var uses = days.stream().map(it -> new LotUse(YEAR, it.date(), DAY)).toList();
        var may = new EndLeave(ANNA, LocalDate.of(2026, 5, 31), false);
        account.given(with(requested(days), approved(days, uses)))
                .when(may)
                .expectEvents(new LeaveCancelled(ANNA, REQUEST, days, uses, "VacationGen", null));
        var cancelled = new LeaveCancelled(ANNA, REQUEST, List.of(), List.of(), "VacationGen", null);
        account.given(with(requested(days))).when(may).expectEvents(cancelled);
        account.given(with(requested(days), cancelled)).when(may).expectNoEvents();
        account.given(with(requested(days)))
                .when(new EndLeave(ANNA, days.getFirst().date(), false))
                .expectNoEvents();
    }

    @Test
    void BAL_08_whatWasPaidForAtTheExitIsLeftNoLonger() {
        var lastDay = LocalDate.of(2026, 5, 31);
        var paid = new LotPaidOut(ANNA, YEAR, lastDay, 15 * DAY);
        var paying = new EndLeave(ANNA, lastDay, true);
        // the other one was no longer valid
        account.given(with()).when(paying).expectEvents(paid);
        account.given(with(paid)).when(paying).expectNoEvents();
        var later = granted(new LotId("found later"), LotKind.BY_HAND, LocalDate.of(2026, 12, 31), 1);
        account.given(with(paid, later)).when(paying).expectNoEvents();
        account.given(with(paid)).when(settle("2027-01-01")).expectEvents(new LotExpired(ANNA, CARRY, APRIL, 3 * DAY));
    }

    /** A lot whose last day is that of the employment does not lapse, and comes back if it had before that was known. */
    @Test
    void whatIsValidOnTheLastDayDoesNotLapse() {
        var lastDay = APRIL.minusDays(1);
        account.given(with())
                .when(new SettleLeave(ANNA, List.of(), leaving(lastDay).lapsesUntil(APRIL)))
                .expectNoEvents();
        assertThat(leaving(lastDay).lapsesUntil(lastDay)).isEqualTo(lastDay);
        assertThat(leaving(lastDay).lapsesUntil(lastDay.minusDays(1))).isEqualTo(lastDay.minusDays(1));

        var lapsed = new LotExpired(ANNA, CARRY, APRIL, 3 * DAY);
        var back = new LotExpiryReversed(ANNA, CARRY, APRIL, 3 * DAY);
        account.given(with(lapsed)).when(new EndLeave(ANNA, lastDay, false)).expectEvents(back);
        account.given(with(lapsed, back))
                .when(new EndLeave(ANNA, lastDay, false))
                .expectNoEvents();
        account.given(with(lapsed))
                .when(new EndLeave(ANNA, lastDay, true))
                .expectEvents(
                        back,
                        new LotPaidOut(ANNA, CARRY, lastDay, 3 * DAY),
                        new LotPaidOut(ANNA, YEAR, lastDay, 15 * DAY));
        // what has lapsed before is over
        account.given(with(lapsed)).when(new EndLeave(ANNA, APRIL, false)).expectNoEvents();
    }

    private static DueLeave leaving(LocalDate lastDay) {
        var record =
                new WorkRecord(LocalDate.of(2020, 1, 1), lastDay.plusDays(1), List.of(), List.of(), Set.of(), Set.of());
        return new DueLeave(new Accrual(record, new Policies(List.of()), (_, _) -> true), List.of(), Set.of(), 1);
    }

    @Test
    void nothingIsGrantedTwice() {
        var due = new Accrued("YEARLY", LotKind.YEARLY, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), 15 * DAY);
        account.given(with())
                .when(new SettleLeave(ANNA, List.of(due), APRIL.minusDays(1)))
                .expectNoEvents();
    }

    @Test
    void sumsOfTheLedgerAreTheBalance() {
        var ledger = new LotLedger();
        lots().forEach(it -> ledger.granted((LeaveGranted) it));
        var uses = ledger.uses(days("2026-02-10", 5)).orElseThrow();
        ledger.used(uses);
        ledger.change(YEAR, it -> it.lapsedBy(DAY));
        ledger.restored(uses.subList(0, 1));
        var left = ledger.lots().stream()
                .mapToInt(it -> it.remaining() + it.expired())
                .sum();
        assertThat(left).isEqualTo((18 - 5 + 1) * DAY);
    }

    private static List<Object> with(Object... more) {
        var events = lots();
        events.addAll(List.of(more));
        return events;
    }

    private static List<LeaveDay> days(String first, int many) {
        return IntStream.range(0, many)
                .mapToObj(LocalDate.parse(first)::plusDays)
                .map(it -> new LeaveDay(it, it.atTime(9, 0), it.atTime(18, 0), DAY))
                .toList();
    }

    private static RequestLeave request(LeaveType type, List<LeaveDay> days) {
        return new RequestLeave(
                ANNA,
                new LeaveRequestId("other"),
                type,
                days.getFirst().date(),
                days.getLast().date(),
                LeavePart.HOURS,
                days,
                REASON,
                "anna");
    }

    private static LeaveRequested requested(RequestLeave it) {
        return new LeaveRequested(
                it.employeeId(), it.requestId(), it.type(), it.from(), it.to(), it.part(), it.days(), REASON, "anna");
    }

    private static LeaveRequested requested(List<LeaveDay> days) {
        return new LeaveRequested(
                ANNA,
                REQUEST,
                LeaveType.ANNUAL,
                days.getFirst().date(),
                days.getLast().date(),
                LeavePart.FULL,
                days,
                REASON,
                "anna");
    }

    private static LeaveApproved approved(List<LeaveDay> days, List<LotUse> uses) {
        return new LeaveApproved(ANNA, REQUEST, LeaveType.ANNUAL, days, uses, "boss", null);
    }

    private static ApproveLeave approve() {
        return new ApproveLeave(ANNA, REQUEST, "boss", null);
    }

    private static CancelLeave cancel(LocalDate today, boolean evenIfTaken) {
        return new CancelLeave(ANNA, REQUEST, today, evenIfTaken, "hr", null);
    }

    private static void refused(ResultValidator<LeaveAccount> result, String code) {
        result.expectNoEvents().expectException(Refusal.class).expectExceptionMessage(code);
    }
}
