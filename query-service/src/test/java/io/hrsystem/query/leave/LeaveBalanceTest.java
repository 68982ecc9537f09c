package io.hrsystem.query.leave;

import static io.hrsystem.contract.identity.Role.EMPLOYEE;
import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static io.hrsystem.contract.identity.Role.KIOSK;
import static io.hrsystem.contract.identity.Role.MANAGER;
import static io.hrsystem.contract.identity.Role.PAYROLL_MANAGER;
import static io.hrsystem.query.leave.Leave.days;
import static io.hrsystem.query.leave.Leave.use;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTerminated;
import io.hrsystem.contract.employees.EmployeeEvent.WorkScheduleAssigned;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.TerminationReason;
import io.hrsystem.contract.leave.LeaveDay;
import io.hrsystem.contract.leave.LeaveEvent.LeavePromoted;
import io.hrsystem.contract.leave.LeaveEvent.LeavePromotionDelivered;
import io.hrsystem.contract.leave.LeaveEvent.LotAdjusted;
import io.hrsystem.contract.leave.LeaveEvent.LotExpired;
import io.hrsystem.contract.leave.LeaveEvent.LotExpiryReversed;
import io.hrsystem.contract.leave.LeaveEvent.LotPaidOut;
import io.hrsystem.contract.leave.LeavePart;
import io.hrsystem.contract.leave.LeavePolicyEvent.LeavePolicySet;
import io.hrsystem.contract.leave.LeaveRounding;
import io.hrsystem.contract.leave.LeaveType;
import io.hrsystem.contract.leave.LotId;
import io.hrsystem.contract.leave.LotKind;
import io.hrsystem.contract.leave.PromotionId;
import io.hrsystem.contract.leave.PromotionStep;
import io.hrsystem.contract.payroll.PayEvent.PayAgreed;
import io.hrsystem.contract.payroll.PayKind;
import io.hrsystem.contract.payroll.Won;
import io.hrsystem.contract.tenants.LeaveBasis;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChanged;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Client.Answer;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Vectors of balances: a lot of 3 days that were carried over to the end of March, and one of 15 for the year. */
@RunningService
class LeaveBalanceTest {
    private static final String IN_APRIL = "asOf: \"2026-04-01\"";
    private static final LocalDate LAPSED = LocalDate.of(2026, 4, 1);

    private final Feed feed;
    private final Client client;
    private final Company company;
    private final String hr;
    private final Leave anna;
    private final LotId carried;
    private final LotId year;

    LeaveBalanceTest(Feed feed, Client client) {
        this.feed = feed;
        this.client = client;
        this.company = Company.active(feed, client, "Acme");
        this.hr = client.tokens().of(company.id(), HR_MANAGER);
        this.anna = Leave.of(company, "Anna", LocalDate.of(2020, 1, 1), company.root());
        this.carried = anna.granted(LotKind.OPENING, "2026-01-01", "2026-03-31", 3 * 480);
        this.year = anna.granted(LotKind.YEARLY, "2026-01-01", "2026-12-31", 15 * 480);
    }

    @Test
    void BAL_01_whatLapsesFirstIsTakenFirst() {
        var five = days("2026-02-10", 5);
        anna.taken(
                five,
                use(carried, "2026-02-10", 480),
                use(carried, "2026-02-11", 480),
                use(carried, "2026-02-12", 480),
                use(year, "2026-02-13", 480),
                use(year, "2026-02-14", 480));
        var balance = balance(anna, IN_APRIL);
        expect(balance, 13, 0);
        assertThat(balance.<List<String>>at("leaveBalance.lots[*].state")).containsExactly("USED", "OPEN");
        assertThat(balance.<List<Integer>>at("leaveBalance.lots[*].usedMinutes"))
                .containsExactly(3 * 480, 2 * 480);
        assertThat(balance.<List<Integer>>at("leaveBalance.lots[*].remainingMinutes"))
                .containsExactly(0, 13 * 480);
        var before = balance(anna, "asOf: \"2026-02-11\"");
        expect(before, 16, 0);
        assertThat(before.<Integer>at("leaveBalance.plannedMinutes")).isEqualTo(3 * 480);
    }

    @Test
    void BAL_02_whatIsLeftLapsesWhetherOrNotTheNightHasRun() {
        oneDayInFebruary();
        expect(balance(anna, "asOf: \"2026-03-31\""), 17, 0);
        expect(balance(anna, IN_APRIL), 15, 2);
        anna.happen(new LotExpired(anna.employee(), carried, LAPSED, 2 * 480));
        var balance = balance(anna, IN_APRIL);
        expect(balance, 15, 2);
        assertThat(balance.<List<String>>at("leaveBalance.lots[*].state")).containsExactly("EXPIRED", "OPEN");
        assertThat(balance.<List<Boolean>>at("leaveBalance.lots[*].lapsedAfterCancellation"))
                .containsExactly(false, false);
    }

    @Test
    void BAL_09_whatLapsesIsPaidUnlessItWasAskedForInTimeTwice() {
        var afterwards = "asOf: \"2027-01-02\"";
        var due = "leaveBalance.lots[?(@.id == '%s')].payoutDueMinutes".formatted(year);
        assertThat(balance(anna, afterwards).<List<Integer>>at(due)).containsExactly(15 * 480);
        var notice = promoted(PromotionStep.NOTICE);
        var designation = promoted(PromotionStep.DESIGNATION);
        anna.happen(notice, delivered(notice, "2026-07-02T01:00:00Z"), designation);
        assertThat(balance(anna, afterwards).<List<Integer>>at(due)).containsExactly(15 * 480);
        anna.happen(delivered(designation, "2026-10-20T01:00:00Z"));
        assertThat(balance(anna, afterwards).<List<Integer>>at(due)).containsExactly(0);
        // nothing has lapsed yet
        assertThat(balance(anna, "asOf: \"2026-12-31\"").<List<Integer>>at(due)).containsExactly(0);
    }

    private LeavePromoted promoted(PromotionStep step) {
        var from = LocalDate.of(2026, 7, 1);
        return new LeavePromoted(
                anna.employee(), PromotionId.of(year, step), year, step, from, from.plusDays(9), 15 * 480);
    }

    private LeavePromotionDelivered delivered(LeavePromoted of, String at) {
        return new LeavePromotionDelivered(anna.employee(), of.promotionId(), Instant.parse(at));
    }

    @Test
    void BAL_03_04_05_leaveThatBecomesKnownLateAndIsCancelledLater() {
        oneDayInFebruary();
        anna.happen(new LotExpired(anna.employee(), carried, LAPSED, 2 * 480));
        var known = lastRecorded();

        var days = days("2026-03-10", 2);
        var uses = List.of(use(carried, "2026-03-10", 480), use(carried, "2026-03-11", 480));
        var id = anna.requested(LeaveType.ANNUAL, LeavePart.FULL, days);
        anna.happen(new LotExpiryReversed(anna.employee(), carried, LAPSED, 2 * 480));
        anna.approve(id, LeaveType.ANNUAL, days, uses.get(0), uses.get(1));
        expect(balance(anna, IN_APRIL), 15, 0);
        // BAL-04
        expect(balance(anna, "%s, knownAt: \"%s\"".formatted(IN_APRIL, known)), 15, 2);

        anna.cancel(id, days, uses.get(0), uses.get(1));
        anna.happen(new LotExpired(anna.employee(), carried, LAPSED, 2 * 480));
        var balance = balance(anna, IN_APRIL);
        expect(balance, 15, 2);
        assertThat(balance.<List<Boolean>>at("leaveBalance.lots[*].lapsedAfterCancellation"))
                .containsExactly(true, false);
    }

    @Test
    void BAL_06_twoHalvesOfOneDateAreTwoLines() {
        var date = LocalDate.of(2026, 5, 11);
        var morning = new LeaveDay[] {new LeaveDay(date, date.atTime(9, 0), date.atTime(14, 0), 240)};
        var afternoon = new LeaveDay[] {new LeaveDay(date, date.atTime(14, 0), date.atTime(18, 0), 240)};
        anna.approve(
                anna.requested(LeaveType.ANNUAL, LeavePart.AM, morning),
                LeaveType.ANNUAL,
                morning,
                use(year, "2026-05-11", 240));
        anna.approve(
                anna.requested(LeaveType.ANNUAL, LeavePart.PM, afternoon),
                LeaveType.ANNUAL,
                afternoon,
                use(year, "2026-05-11", 240));
        expect(balance(anna, "asOf: \"2026-05-11\""), 14, 3);
        assertThat(ledger(hr, "").<List<Integer>>at("leaveLedger.edges[*].node.minutes"))
                .containsExactly(1440, 7200, -240, -240);
    }

    @Test
    void BAL_07_hoursAreKeptInMinutes() {
        var date = LocalDate.of(2026, 5, 11);
        var hours = new LeaveDay[] {new LeaveDay(date, date.atTime(9, 0), date.atTime(11, 0), 120)};
        var id = anna.requested(LeaveType.ANNUAL, LeavePart.HOURS, hours);
        assertThat(balance(anna, "asOf: \"2026-05-11\"").<Integer>at("leaveBalance.requestedMinutes"))
                .isEqualTo(120);
        var asked = lastOf(id.value());
        anna.approve(id, LeaveType.ANNUAL, hours, use(year, "2026-05-11", 120));
        var balance = balance(anna, "asOf: \"2026-05-11\"");
        assertThat(balance.<Integer>at("leaveBalance.minutes")).isEqualTo(15 * 480 - 120);
        assertThat(balance.<Double>at("leaveBalance.days")).isEqualTo(14.75);
        assertThat(balance.<Integer>at("leaveBalance.requestedMinutes")).isZero();
        assertThat(balance(anna, "asOf: \"2026-05-11\", knownAt: \"%s\"".formatted(asked))
                        .<Integer>at("leaveBalance.requestedMinutes"))
                .isEqualTo(120);
    }

    @Test
    void AL_01_whatTheFirstYearHasGivenAndWhatComesNext() {
        policy(LeaveBasis.HIRE_DATE);
        var bob = Leave.of(company, "Bob", LocalDate.of(2026, 1, 15), company.root());
        for (var month = 2; month <= 9; month++)
            bob.granted(LotKind.MONTHLY, "2026-%02d-15".formatted(month), "2027-01-14", 480);
        var balance = balance(bob, "asOf: \"2026-10-10\"");
        expect(balance, 8, 0);
        assertThat(balance.<String>at("leaveBalance.next.on")).isEqualTo("2026-10-15");
        assertThat(balance.<Integer>at("leaveBalance.next.minutes")).isEqualTo(480);
        assertThat(balance.<List<String>>at("leaveBalance.lots[*].expiresOn"))
                .hasSize(8)
                .containsOnly("2027-01-14");
    }

    @Test
    void ofDaysAheadWhatIsPlannedIsTakenWhatLapsesIsGoneAndWhatIsExpectedIsThere() {
        policy(LeaveBasis.HIRE_DATE);
        var today = LocalDate.now(ZoneId.of("Asia/Seoul"));
        var bob = Leave.of(company, "Bob", today.minusMonths(30).withDayOfMonth(10), company.root());
        var lot = bob.granted(
                LotKind.OPENING,
                today.minusDays(9).toString(),
                today.plusDays(10).toString(),
                3 * 480);
        var soon = today.plusDays(5).toString();
        bob.taken(days(soon, 1), use(lot, soon, 480));

        var now = balance(bob, "");
        expect(now, 3, 0);
        assertThat(now.<Integer>at("leaveBalance.plannedMinutes")).isEqualTo(480);
        expect(balance(bob, "asOf: \"%s\"".formatted(soon)), 2, 0);
        expect(balance(bob, "asOf: \"%s\"".formatted(today.plusDays(11))), 0, 2);
        var later = balance(bob, "asOf: \"%s\"".formatted(today.plusMonths(7)));
        expect(later, 16, 2);
        assertThat(later.<List<Object>>at("leaveBalance.lots[*].id")).containsExactly(lot.value(), null);
        assertThat(later.<List<String>>at("leaveBalance.lots[*].state")).containsExactly("EXPIRED", "EXPECTED");
        assertThat(later.<List<String>>at("leaveBalance.lots[*].kind")).containsExactly("OPENING", "YEARLY");
    }

    @Test
    void byTheFiscalYearTheNextOneIsItsFirstDay() {
        policy(LeaveBasis.FISCAL_YEAR);
        var balance = balance(anna, "asOf: \"2026-10-10\"");
        assertThat(balance.<String>at("leaveBalance.next.on")).isEqualTo("2027-01-01");
        assertThat(balance.<String>at("leaveBalance.next.kind")).isEqualTo("FISCAL_YEAR");
        assertThat(balance.<Integer>at("leaveBalance.next.minutes")).isEqualTo(18 * 480);
    }

    @Test
    void whatIsLeftOnTheLastDayIsToBePaidForEvenIfItWasAlready() {
        assertThat(settlement(hr, anna).<Object>at("leaveSettlement")).isNull();
        var lastDay = LocalDate.of(2026, 6, 30);
        company.happen(new EmployeeTerminated(anna.employee(), ChangeId.next(), lastDay, TerminationReason.RESIGNED));
        anna.happen(new LotAdjusted(anna.employee(), year, LocalDate.of(2026, 5, 1), -240, Leave.WHY));
        anna.taken(days("2026-06-01", 2), use(year, "2026-06-01", 480), use(year, "2026-06-02", 480));
        var expected = 13 * 480 - 240;
        assertThat(settlement(hr, anna).<Integer>at("leaveSettlement.minutes")).isEqualTo(expected);
        anna.happen(new LotPaidOut(anna.employee(), year, lastDay, expected));
        var paid = settlement(hr, anna);
        assertThat(paid.<Integer>at("leaveSettlement.minutes")).isEqualTo(expected);
        assertThat(paid.<Double>at("leaveSettlement.days")).isEqualTo(12.5);
        assertThat(paid.<Object>at("leaveSettlement.amount")).isNull();
        assertThat(paid.<Integer>at("leaveSettlement.shortfallMinutes")).isZero();
        var balance = balance(anna, "asOf: \"2026-07-01\"");
        expect(balance, 0, 3);
        assertThat(balance.<List<String>>at("leaveBalance.lots[*].state")).containsExactly("EXPIRED", "PAID_OUT");
        assertThat(balance.<Object>at("leaveBalance.next")).isNull();
    }

    /** The balance, the ledger and what is to be paid for say the same of somebody who has left. */
    @Test
    void whatIsLeftOnTheLastDayDoesNotLapse() {
        var lastDay = LocalDate.of(2026, 6, 30);
        company.happen(new EmployeeTerminated(anna.employee(), ChangeId.next(), lastDay, TerminationReason.RESIGNED));
        anna.happen(new LotExpired(anna.employee(), carried, LAPSED, 3 * 480));
        anna.granted(LotKind.MONTHLY, "2026-02-01", lastDay.toString(), 480);
        for (var day : List.of("2026-06-30", "2026-07-01", "2027-03-01", "2030-01-01"))
            expect(balance(anna, "asOf: \"%s\"".formatted(day)), 16, 3);
        assertThat(settlement(hr, anna).<Integer>at("leaveSettlement.minutes")).isEqualTo(16 * 480);
        var minutes = ledger(hr, "").<List<Integer>>at("leaveLedger.edges[*].node.minutes");
        assertThat(minutes.stream().mapToInt(it -> it).sum()).isEqualTo(16 * 480);
    }

    @Test
    void BAL_08_itIsWorthTheOrdinaryWageForWhoSeesThePay() {
        anna.happen(new LotAdjusted(anna.employee(), year, LocalDate.of(2026, 5, 1), 5 * 480 - 15 * 480, Leave.WHY));
        var lastDay = LocalDate.of(2026, 6, 30);
        company.happen(new EmployeeTerminated(anna.employee(), ChangeId.next(), lastDay, TerminationReason.RESIGNED));
        var payroll = client.tokens().of(company.id(), PAYROLL_MANAGER);
        assertThat(settlement(payroll, anna).<Object>at("leaveSettlement.amount"))
                .isNull();
        company.happen(new PayAgreed(
                anna.employee(),
                ChangeId.next(),
                PayKind.MONTHLY,
                new Won(3_000_000),
                2_400,
                List.of(),
                LocalDate.of(2026, 1, 2)));
        assertThat(settlement(payroll, anna).<Integer>at("leaveSettlement.minutes"))
                .isEqualTo(5 * 480);
        assertThat(settlement(payroll, anna).<Integer>at("leaveSettlement.amount"))
                .isEqualTo(574_163);
        assertThat(settlement(hr, anna).<Object>at("leaveSettlement.amount")).isNull();
    }

    @Test
    void FY_07_whatAFiscalYearGaveLessIsSaid() {
        policy(LeaveBasis.FISCAL_YEAR);
        var bob = Leave.of(company, "Bob", LocalDate.of(2024, 7, 1), company.root());
        company.happen(new EmployeeTerminated(
                bob.employee(), ChangeId.next(), LocalDate.of(2026, 7, 31), TerminationReason.RESIGNED));
        assertThat(settlement(hr, bob).<Integer>at("leaveSettlement.shortfallMinutes"))
                .isEqualTo(15 * 480 - 3624);
    }

    @Test
    void ofPartTimeItIsExpectedInHours() {
        policy(LeaveBasis.HIRE_DATE);
        var schedule = WorkScheduleId.next();
        var morning = List.of(
                new WorkWeek.Day(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(19, 0), List.of()),
                new WorkWeek.Day(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(19, 0), List.of()));
        var from = LocalDate.of(2026, 1, 1);
        feed.append(
                company.id(),
                StreamIds.tenant(company.id()),
                new WorkScheduleChanged(
                        company.id(),
                        schedule,
                        ChangeId.next(),
                        "Half",
                        new WorkWeek(morning, 10, LocalTime.of(5, 0)),
                        from));
        company.happen(new WorkScheduleAssigned(anna.employee(), ChangeId.next(), schedule, from, null));
        assertThat(balance(anna, "asOf: \"2026-10-10\"").<Integer>at("leaveBalance.next.minutes"))
                .isEqualTo(18 * 240);
    }

    @Test
    void oneSeesTheOwnAManagerThatOfTheirPeopleAndNobodyThatOfAnotherCompany() {
        var lab = company.found(company.root(), "Lab");
        var head = EmployeeId.next();
        company.hire(head, "1", "Head", lab);
        company.lead(lab, head);
        var bob = Leave.of(company, "Bob", LocalDate.of(2026, 1, 2), lab);
        bob.granted(LotKind.BY_HAND, "2026-03-02", "2030-01-01", 480);

        var manager = client.tokens().employee(company.id(), head, MANAGER);
        var self = client.tokens().employee(company.id(), bob.employee(), EMPLOYEE);
        for (var token : List.of(manager, self, hr)) {
            assertThat(balance(token, bob, "asOf: \"2026-03-02\"").<Integer>at("leaveBalance.minutes"))
                    .isEqualTo(480);
            assertThat(ledger(token, bob, "").<List<String>>at("leaveLedger.edges[*].node.kind"))
                    .containsExactly("GRANTED");
            assertThat(settlement(token, bob).<Object>at("leaveSettlement")).isNull();
        }
        assertThat(balance(manager, bob, "asOf: \"2026-01-01\"").code()).isEqualTo("FORBIDDEN");
        for (var token : List.of(manager, self, client.tokens().of(company.id(), KIOSK))) {
            assertThat(balance(token, anna, "").code()).isEqualTo("FORBIDDEN");
            assertThat(ledger(token, anna, "").code()).isEqualTo("FORBIDDEN");
            assertThat(settlement(token, anna).code()).isEqualTo("FORBIDDEN");
        }
        var other = client.tokens().of(Company.active(feed, client, "Other").id(), HR_MANAGER);
        assertThat(balance(other, anna, "").<Object>at("leaveBalance")).isNull();
        assertThat(ledger(other, anna, "").<List<Object>>at("leaveLedger.edges"))
                .isEmpty();
        assertThat(settlement(other, anna).<Object>at("leaveSettlement")).isNull();
    }

    @Test
    void theLedgerIsReadPageByPage() {
        oneDayInFebruary();
        anna.happen(new LotExpired(anna.employee(), carried, LAPSED, 2 * 480));
        var first = ledger(hr, ", first: 3");
        assertThat(first.<List<String>>at("leaveLedger.edges[*].node.kind"))
                .containsExactly("GRANTED", "GRANTED", "USED");
        assertThat(first.<List<String>>at("leaveLedger.edges[*].node.on"))
                .containsExactly("2026-01-01", "2026-01-01", "2026-02-10");
        assertThat(first.<String>at("leaveLedger.edges[2].node.requestId")).isNotNull();
        var after = ", after: \"%s\"".formatted(first.<String>at("leaveLedger.pageInfo.endCursor"));
        var rest = ledger(hr, after);
        assertThat(rest.<List<String>>at("leaveLedger.edges[*].node.kind")).containsExactly("EXPIRED");
        assertThat(rest.<String>at("leaveLedger.edges[0].node.on")).isEqualTo("2026-04-01");
        assertThat(rest.<String>at("leaveLedger.edges[0].node.lotId")).isEqualTo(carried.value());
        assertThat(ledger(hr, ", after: \"bm90aGluZw\"").code()).isEqualTo("MALFORMED");
    }

    private void oneDayInFebruary() {
        anna.taken(days("2026-02-10", 1), use(carried, "2026-02-10", 480));
    }

    private void policy(LeaveBasis basis) {
        feed.append(
                company.id(),
                StreamIds.leavePolicy(company.id()),
                new LeavePolicySet(basis, MonthDay.of(1, 1), LeaveRounding.CEIL_0_01, LocalDate.of(2020, 1, 1), true));
    }

    private static void expect(Answer balance, int days, int expired) {
        assertThat(balance.<Integer>at("leaveBalance.minutes")).isEqualTo(days * 480);
        assertThat(balance.<Double>at("leaveBalance.days")).isEqualTo(days);
        assertThat(balance.<Integer>at("leaveBalance.expiredMinutes")).isEqualTo(expired * 480);
    }

    private String lastRecorded() {
        return ledger(hr, "")
                .<List<String>>at("leaveLedger.edges[*].node.recordedAt")
                .getLast();
    }

    private String lastOf(String request) {
        return client.ask(
                        hr,
                        "{ leaveRequests(employeeId: \"%s\") { edges { node { id requestedAt } } } }"
                                .formatted(anna.employee()))
                .<List<String>>at("leaveRequests.edges[?(@.node.id == '%s')].node.requestedAt".formatted(request))
                .getFirst();
    }

    private Answer balance(Leave of, String arguments) {
        return balance(hr, of, arguments);
    }

    private Answer balance(String token, Leave of, String arguments) {
        return client.ask(token, """
            { leaveBalance(employeeId: "%s" %s) { minutes days expiredMinutes plannedMinutes requestedMinutes
                next { on minutes kind } lots { id kind grantedOn expiresOn grantedMinutes usedMinutes remainingMinutes state
                lapsedAfterCancellation payoutDueMinutes } } }
            """.formatted(of.employee(), arguments), known());
    }

    private Answer ledger(String token, String arguments) {
        return ledger(token, anna, arguments);
    }

    private Answer ledger(String token, Leave of, String arguments) {
        return client.ask(token, """
            { leaveLedger(employeeId: "%s"%s) { edges { node { on recordedAt kind minutes lotId requestId } }
                pageInfo { endCursor } } }
            """.formatted(of.employee(), arguments), known());
    }

    private Answer settlement(String token, Leave of) {
        return client.ask(
                token,
                "{ leaveSettlement(employeeId: \"%s\") { minutes days shortfallMinutes amount } }"
                        .formatted(of.employee()),
                known());
    }

    /** Of something that happens after all else. */
    private GlobalPosition known() {
        return company.hire(EmployeeId.next(), EmployeeId.next().value(), "Last");
    }
}
