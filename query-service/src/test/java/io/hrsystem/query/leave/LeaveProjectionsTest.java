package io.hrsystem.query.leave;

import static io.hrsystem.query.platform.projections.ProjectionFixture.TENANT;
import static io.hrsystem.query.platform.projections.ProjectionFixture.at;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.leave.DelegationEvent;
import io.hrsystem.contract.leave.DelegationEvent.ApprovalDelegated;
import io.hrsystem.contract.leave.LeaveDay;
import io.hrsystem.contract.leave.LeaveEvent;
import io.hrsystem.contract.leave.LeaveEvent.LeaveApproved;
import io.hrsystem.contract.leave.LeaveEvent.LeaveCancelled;
import io.hrsystem.contract.leave.LeaveEvent.LeaveGranted;
import io.hrsystem.contract.leave.LeaveEvent.LeavePromoted;
import io.hrsystem.contract.leave.LeaveEvent.LeavePromotionAnswered;
import io.hrsystem.contract.leave.LeaveEvent.LeavePromotionDelivered;
import io.hrsystem.contract.leave.LeaveEvent.LeaveRejected;
import io.hrsystem.contract.leave.LeaveEvent.LeaveRequested;
import io.hrsystem.contract.leave.LeaveEvent.LotAdjusted;
import io.hrsystem.contract.leave.LeaveEvent.LotExpired;
import io.hrsystem.contract.leave.LeaveEvent.LotExpiryReversed;
import io.hrsystem.contract.leave.LeaveEvent.LotPaidOut;
import io.hrsystem.contract.leave.LeavePart;
import io.hrsystem.contract.leave.LeavePolicyEvent;
import io.hrsystem.contract.leave.LeavePolicyEvent.LeavePolicySet;
import io.hrsystem.contract.leave.LeaveRequestId;
import io.hrsystem.contract.leave.LeaveRounding;
import io.hrsystem.contract.leave.LeaveType;
import io.hrsystem.contract.leave.LotId;
import io.hrsystem.contract.leave.LotKind;
import io.hrsystem.contract.leave.LotUse;
import io.hrsystem.contract.leave.PromotionId;
import io.hrsystem.contract.leave.PromotionStep;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.tenants.LeaveBasis;
import io.hrsystem.query.platform.projections.ProjectionFixture;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeaveProjectionsTest {
    private static final EmployeeId ANNA = new EmployeeId("anna");
    private static final LotId LOT = new LotId("lot");
    private static final LotId OTHER = new LotId("other");
    private static final LeaveRequestId ID = new LeaveRequestId("request");
    private static final LeaveRequestId REFUSED = new LeaveRequestId("refused");
    private static final PromotionId NOTICE = new PromotionId("notice");
    private static final FreeText WHY = new FreeText("가족 여행");
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate LAPSED = LocalDate.of(2027, 1, 1);
    private static final List<LeaveDay> DAYS = List.of(
            new LeaveDay(DAY, DAY.atTime(9, 0), DAY.atTime(18, 0), 480),
            new LeaveDay(
                    DAY.plusDays(1),
                    DAY.plusDays(1).atTime(22, 0),
                    DAY.plusDays(2).atTime(7, 0),
                    450));
    private static final List<LotUse> USES =
            List.of(new LotUse(LOT, DAY, 480), new LotUse(OTHER, DAY.plusDays(1), 450));
    private static final Instant DELIVERED = Instant.parse("2026-07-02T01:00:00Z");

    /** The number in its name is its place among all. */
    private final LeaveEvent granted0 =
            new LeaveGranted(ANNA, LOT, LotKind.YEARLY, "year", JANUARY, JANUARY, LAPSED.minusDays(1), 7200, null);

    private final LeaveEvent requested1 = requested(ID);
    private final LeaveEvent approved2 = new LeaveApproved(ANNA, ID, LeaveType.ANNUAL, DAYS, USES, "boss", WHY);
    private final LeaveEvent cancelled3 = new LeaveCancelled(ANNA, ID, DAYS, USES, "hr", null);
    private final LeaveEvent requested4 = requested(REFUSED);
    private final LeaveEvent rejected5 = new LeaveRejected(ANNA, REFUSED, "boss", WHY);
    private final LeaveEvent expired6 = new LotExpired(ANNA, LOT, LAPSED, 480);
    private final LeaveEvent reversed7 = new LotExpiryReversed(ANNA, LOT, LAPSED, 480);
    private final LeaveEvent paidOut8 = new LotPaidOut(ANNA, LOT, LAPSED, 240);
    private final LeaveEvent adjusted9 = new LotAdjusted(ANNA, LOT, DAY, -120, WHY);
    private final LeaveEvent promoted10 =
            new LeavePromoted(ANNA, NOTICE, LOT, PromotionStep.NOTICE, DAY, DAY.plusDays(9), 960);
    private final LeaveEvent delivered11 = new LeavePromotionDelivered(ANNA, NOTICE, DELIVERED);
    private final LeaveEvent answered12 = new LeavePromotionAnswered(ANNA, NOTICE, List.of(DAY));

    private final LeaveEvent[] all = {
        granted0,
        requested1,
        approved2,
        cancelled3,
        requested4,
        rejected5,
        expired6,
        reversed7,
        paidOut8,
        adjusted9,
        promoted10,
        delivered11,
        answered12
    };

    @Test
    void aRequestWaitsUntilItIsDecidedAndMayBeTakenBackThen() {
        var requests = ProjectionFixture.of(new LeaveRequestProjection());
        requests.given(requested1).expectRows(row(ID, 0, RequestState.REQUESTED, null, null, null, null));
        requests.given(requested1, approved2).expectRows(row(ID, 0, RequestState.APPROVED, at(1), "boss", at(1), WHY));
        requests.givenEveryEvent(all)
                .expectRows(
                        row(ID, 1, RequestState.CANCELLED, at(2), "hr", at(3), null),
                        row(REFUSED, 4, RequestState.REJECTED, at(5), "boss", at(5), WHY));
        requests.given().cannotApply(approved2, "there is no row").expectRows();
    }

    @Test
    void eachEventHasItsLines() {
        ProjectionFixture.of(new LeaveLineProjection())
                .givenEveryEvent(all)
                .expectRows(
                        line(0, 0, LedgerKind.GRANTED, JANUARY, 7200, LOT, null),
                        line(2, 0, LedgerKind.USED, DAY, -480, LOT, ID),
                        line(2, 1, LedgerKind.USED, DAY.plusDays(1), -450, OTHER, ID),
                        line(3, 0, LedgerKind.RESTORED, DAY, 480, LOT, ID),
                        line(3, 1, LedgerKind.RESTORED, DAY.plusDays(1), 450, OTHER, ID),
                        line(6, 0, LedgerKind.EXPIRED, LAPSED, -480, LOT, null),
                        line(7, 0, LedgerKind.EXPIRY_REVERSED, LAPSED, 480, LOT, null),
                        line(8, 0, LedgerKind.PAID_OUT, LAPSED, -240, LOT, null),
                        line(9, 0, LedgerKind.ADJUSTED, DAY, -120, LOT, null));
    }

    @Test
    void aLotIsAsItWasGranted() {
        ProjectionFixture.of(new LeaveLotProjection())
                .givenEveryEvent(all)
                .expectRows(new LeaveLotRow(
                        new LeaveLotRow.Key(TENANT, ANNA, LOT),
                        LotKind.YEARLY,
                        JANUARY,
                        JANUARY,
                        LAPSED.minusDays(1),
                        at(0)));
    }

    @Test
    void aPromotionHasItsProofs() {
        var notice = new LeavePromotionRow.Notice(ANNA, LOT, PromotionStep.NOTICE, DAY, DAY.plusDays(9), 960, at(10));
        ProjectionFixture.of(new LeavePromotionProjection())
                .givenEveryEvent(all)
                .expectRows(new LeavePromotionRow(
                        new LeavePromotionRow.Key(TENANT, NOTICE),
                        notice,
                        DELIVERED,
                        at(12),
                        new PromisedDates(List.of(DAY))));
    }

    @Test
    void aPolicyReplacesOneOfTheSameDay() {
        LeavePolicyEvent first = policy(LeaveBasis.HIRE_DATE, JANUARY);
        LeavePolicyEvent other = policy(LeaveBasis.HIRE_DATE, DAY);
        LeavePolicyEvent instead = policy(LeaveBasis.FISCAL_YEAR, DAY);
        ProjectionFixture.of(new LeavePolicyProjection())
                .givenEveryEvent(first, other, instead)
                .expectRows(policyRow(LeaveBasis.HIRE_DATE, JANUARY), policyRow(LeaveBasis.FISCAL_YEAR, DAY));
    }

    @Test
    void aDelegationReplacesTheSameFromTheSameDay() {
        var bob = new EmployeeId("bob");
        DelegationEvent longer = new ApprovalDelegated(ANNA, bob, DAY, DAY.plusDays(9));
        DelegationEvent shorter = new ApprovalDelegated(ANNA, bob, DAY, DAY);
        ProjectionFixture.of(new ApprovalDelegationProjection())
                .givenEveryEvent(longer, shorter)
                .expectRows(new ApprovalDelegationRow(new ApprovalDelegationRow.Key(TENANT, ANNA, bob, DAY), DAY));
    }

    private static LeaveEvent requested(LeaveRequestId id) {
        return new LeaveRequested(ANNA, id, LeaveType.ANNUAL, DAY, DAY.plusDays(1), LeavePart.FULL, DAYS, WHY, "anna");
    }

    private static LeaveRequestRow row(
            LeaveRequestId id,
            int requested,
            RequestState state,
            @Nullable Instant openUntil,
            @Nullable String by,
            @Nullable Instant decided,
            @Nullable FreeText note) {
        return new LeaveRequestRow(
                new LeaveRequestRow.Key(TENANT, id),
                new LeaveRequestRow.Asked(
                        ANNA, LeaveType.ANNUAL, LeavePart.FULL, DAY, DAY.plusDays(1), WHY, "anna", at(requested)),
                new LeaveRequestRow.Time(DAY, LocalTime.of(9, 0), DAY.plusDays(2), LocalTime.of(7, 0), 930),
                state,
                openUntil,
                new LeaveRequestRow.Decision(by, decided, note));
    }

    private static LeaveLineRow line(
            long sequence,
            int place,
            LedgerKind kind,
            LocalDate day,
            int minutes,
            LotId lot,
            @Nullable LeaveRequestId request) {
        return new LeaveLineRow(
                new LeaveLineRow.Key(TENANT, ANNA, sequence, place), kind, day, at(sequence), minutes, lot, request);
    }

    private static LeavePolicyEvent policy(LeaveBasis basis, LocalDate from) {
        return new LeavePolicySet(basis, MonthDay.of(4, 1), LeaveRounding.CEIL_0_5, from, true);
    }

    private static LeavePolicyRow policyRow(LeaveBasis basis, LocalDate from) {
        return new LeavePolicyRow(new LeavePolicyRow.Key(TENANT, from), basis, "--04-01", LeaveRounding.CEIL_0_5, true);
    }
}
