package io.hrsystem.command.employees;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.employees.ChangeEmployment.AssignWorkSchedule;
import io.hrsystem.command.employees.ChangeEmployment.CancelChange;
import io.hrsystem.command.employees.ChangeEmployment.ChangeDetails;
import io.hrsystem.command.employees.ChangeEmployment.PromoteEmployee;
import io.hrsystem.command.employees.ChangeEmployment.ReturnFromLeave;
import io.hrsystem.command.employees.ChangeEmployment.StartLeaveOfAbsence;
import io.hrsystem.command.employees.ChangeEmployment.TerminateEmployee;
import io.hrsystem.command.employees.ChangeEmployment.TransferEmployee;
import io.hrsystem.command.employees.ChangeEmployment.WithdrawChange;
import io.hrsystem.command.employees.EmployeeCommand.HireEmployee;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.contract.employees.AbsenceKind;
import io.hrsystem.contract.employees.EmployeeEvent.DetailsChanged;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeHired;
import io.hrsystem.contract.employees.EmployeeEvent.WorkScheduleAssigned;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.employees.TerminationReason;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.contract.personal.PhoneNumber;
import io.hrsystem.platform.Refusal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EmployeeTest {
    private static final EmployeeId ANNA = new EmployeeId("anna");
    private static final EmployeeNumber NUMBER = new EmployeeNumber("E-1");
    private static final PersonName NAME = new PersonName("김하나");
    private static final EmailAddress EMAIL = new EmailAddress("anna@hanbit.example");
    private static final PhoneNumber PHONE = new PhoneNumber("010-1234-5678");
    private static final DepartmentId SALES = new DepartmentId("sales");
    private static final DepartmentId EXPORT = new DepartmentId("export");
    private static final WorkScheduleId NIGHTS = new WorkScheduleId("nights");
    private static final FreeText WHY = new FreeText("asked for");
    private static final ChangeId FIRST = new ChangeId("first");
    private static final ChangeId SECOND = new ChangeId("second");
    private static final ChangeId HIRE = new ChangeId("anna");
    private static final LocalDate HIRED_ON = day(1, 2);
    private static final LocalDate TODAY = day(6, 15);

    private final AggregateTestFixture<Employee> employee = new AggregateTestFixture<>(Employee.class);

    @Test
    void aHireIsRecordedAsItWasAskedFor() {
        employee.givenNoPriorActivity().when(hire(PHONE, null)).expectEvents(hired(PHONE));
    }

    @Test
    void aTelephoneNumberIsNotNeeded() {
        employee.givenNoPriorActivity().when(hire(null, null)).expectEvents(hired(null));
    }

    @Test
    void aWorkScheduleOtherThanTheDefaultOneIsAChangeOfTheFirstDay() {
        employee.givenNoPriorActivity()
                .when(hire(null, NIGHTS))
                .expectEvents(hired(null), new WorkScheduleAssigned(ANNA, FIRST, NIGHTS, HIRED_ON, null));
    }

    @Test
    void oneIdIsOneEmployment() {
        employee.given(hired(PHONE))
                .when(hire(PHONE, null))
                .expectNoEvents()
                .expectException(EventStoreException.class);
    }

    @Test
    void eachChangeBecomesOneEventAndAnswersItsId() {
        var changes = Stream.of(
                transfer(FIRST, EXPORT, day(3, 1)),
                promote(FIRST, day(3, 1)),
                assign(FIRST, NIGHTS, day(3, 1)),
                leave(FIRST, day(3, 1), null),
                leave(FIRST, day(3, 1), day(3, 1)),
                details(FIRST, new PersonName("김두리"), null, new PhoneNumber("02-123"), day(3, 1)),
                terminate(FIRST, HIRED_ON));
        changes.forEach(it -> when(it).expectEvents(it.event()).expectResultMessagePayload(FIRST));
    }

    @Test
    void ofWhatHoldsAlreadyNothingIsRecorded() {
        holds(HIRE, transfer(SECOND, SALES, day(3, 1)));
        holds(FIRST, transfer(SECOND, EXPORT, day(3, 1)), transfer(FIRST, EXPORT, day(3, 1)));
        holds(HIRE, new PromoteEmployee(ANNA, SECOND, "STAFF", day(3, 1), WHY));
        holds(HIRE, assign(SECOND, null, day(3, 1)));
        holds(HIRE, details(SECOND, NAME, EMAIL, PHONE, day(3, 1)));
        holds(FIRST, leave(SECOND, day(3, 1), day(5, 1)), leave(FIRST, day(3, 1), day(5, 1)));
        holds(FIRST, back(SECOND, day(5, 2)), leave(FIRST, day(3, 1), day(5, 1)));
    }

    @Test
    void whatHoldsLaterOnlyIsAChange() {
        var earlier = transfer(SECOND, EXPORT, day(2, 28));
        when(earlier, transfer(FIRST, EXPORT, day(3, 1))).expectEvents(earlier.event());
    }

    @Test
    void detailsThatStayTheSameAreNoPartOfTheChange() {
        var married = new PersonName("이하나");
        when(details(FIRST, married, EMAIL, PHONE, day(3, 1)))
                .expectEvents(new DetailsChanged(ANNA, FIRST, married, null, null, day(3, 1), WHY));
    }

    @Test
    void nothingChangesBeforeTheFirstDayOrAfterTheLast() {
        refused("BEFORE_EMPLOYMENT", transfer(SECOND, EXPORT, day(1, 1)));
        var left = terminate(FIRST, day(4, 30));
        refused("EMPLOYMENT_ENDED", transfer(SECOND, EXPORT, day(5, 1)), left);
        refused("EMPLOYMENT_ENDED", promote(SECOND, day(5, 1)), left);
        refused("EMPLOYMENT_ENDED", assign(SECOND, NIGHTS, day(5, 1)), left);
        refused("EMPLOYMENT_ENDED", details(SECOND, NAME, null, null, day(5, 1)), left);
        refused("EMPLOYMENT_ENDED", leave(SECOND, day(5, 1), null), left);
        refused("EMPLOYMENT_ENDED", back(SECOND, day(5, 1)), left);
        var onTheLastDay = transfer(SECOND, EXPORT, day(4, 30));
        when(onTheLastDay, left).expectEvents(onTheLastDay.event());
    }

    @Test
    void anEmploymentEndsOnceAndNotBeforeItBegins() {
        refused("ALREADY_TERMINATED", terminate(SECOND, day(4, 30)), terminate(FIRST, day(4, 30)));
        refused("LAST_DAY_BEFORE_FIRST", terminate(FIRST, day(1, 1)));
        var again = terminate(SECOND, day(5, 31));
        when(again, terminate(FIRST, day(4, 30)), new WithdrawChange(ANNA, FIRST, WHY))
                .expectEvents(again.event());
    }

    @Test
    void nobodyGoesOnLeaveTwice() {
        refused("LEAVE_ENDS_BEFORE_ITS_START", leave(FIRST, day(3, 1), day(2, 28)));
        refused("ALREADY_ON_LEAVE", leave(SECOND, day(4, 1), null), leave(FIRST, day(3, 1), null));
        refused("ALREADY_ON_LEAVE", leave(SECOND, day(4, 1), null), leave(FIRST, day(3, 1), day(4, 1)));
        var next = leave(SECOND, day(4, 2), null);
        when(next, leave(FIRST, day(3, 1), day(4, 1))).expectEvents(next.event());
        var longer = leave(SECOND, day(3, 1), day(8, 1));
        when(longer, leave(FIRST, day(3, 1), day(4, 1))).expectEvents(longer.event());
    }

    @Test
    void aLeaveEndsBeforeTheNextBegins() {
        var later = leave(FIRST, day(5, 1), day(5, 10));
        refused("ALREADY_ON_LEAVE", leave(SECOND, day(3, 1), day(8, 31)), later);
        refused("ALREADY_ON_LEAVE", leave(SECOND, day(3, 1), day(5, 1)), later);
        refused("ALREADY_ON_LEAVE", leave(SECOND, day(3, 1), null), later);
        var earlier = leave(SECOND, day(3, 1), day(4, 30));
        when(earlier, later).expectEvents(earlier.event());
        refused("ALREADY_ON_LEAVE", leave(new ChangeId("third"), day(3, 1), day(5, 1)), later, earlier);
        var open = leave(SECOND, day(3, 1), null);
        when(open, later, terminate(new ChangeId("third"), day(4, 30))).expectEvents(open.event());
    }

    @Test
    void whoIsAwayComesBack() {
        var back = back(SECOND, day(4, 1));
        when(back, leave(FIRST, day(3, 1), null)).expectEvents(back.event());
        when(back, leave(FIRST, day(3, 1), day(4, 1))).expectEvents(back.event());
        refused("NOT_ON_LEAVE", back(SECOND, day(4, 2)), leave(FIRST, day(3, 1), day(3, 31)));
        refused("NOT_ON_LEAVE", back(SECOND, HIRED_ON));
    }

    @Test
    void onlyWhatIsPlannedIsCancelled() {
        var planned = cancel(FIRST);
        when(planned, transfer(FIRST, EXPORT, TODAY.plusDays(1))).expectEvents(planned.event());
        refused("ALREADY_EFFECTIVE", planned, transfer(FIRST, EXPORT, TODAY));
        refused("ALREADY_EFFECTIVE", planned, terminate(FIRST, TODAY));
        refused("ALREADY_EFFECTIVE", cancel(HIRE));
    }

    @Test
    void whatIsNotThereAnyMoreIsTakenBackOnce() {
        refused("NOT_FOUND", cancel(FIRST));
        refused("NOT_FOUND", withdraw(FIRST));
        refused("NOT_FOUND", withdraw(FIRST), promote(FIRST, day(3, 1)), withdraw(FIRST));
    }

    @Test
    void whatWasReplacedHoldsAgain() {
        holds(
                FIRST,
                transfer(SECOND, EXPORT, day(3, 1)),
                transfer(FIRST, EXPORT, day(3, 1)),
                transfer(SECOND, SALES, day(3, 1)),
                withdraw(SECOND));
    }

    @Test
    void aHireIsWithdrawnWhileNothingHangsOnIt() {
        var withdraw = withdraw(HIRE);
        when(withdraw).expectEvents(withdraw.event());
        when(withdraw, assign(FIRST, NIGHTS, HIRED_ON)).expectEvents(withdraw.event());
        when(withdraw, promote(FIRST, day(3, 1)), withdraw(FIRST)).expectEvents(withdraw.event());
        refused("IN_USE", withdraw, promote(FIRST, day(3, 1)));
        refused("IN_USE", withdraw, details(FIRST, null, null, new PhoneNumber("02-123"), day(3, 1)));
    }

    @Test
    void anEmploymentThatHasNeverBeenIsNotFound() {
        var planned = new CancelChange(ANNA, HIRE, HIRED_ON.minusDays(1), null);
        when(planned, promote(FIRST, day(3, 1))).expectEvents(planned.event());
        Stream.of(
                        promote(SECOND, day(3, 1)),
                        leave(SECOND, day(3, 1), null),
                        terminate(SECOND, day(3, 1)),
                        cancel(FIRST),
                        withdraw(HIRE))
                .forEach(it -> refused("NOT_FOUND", it, promote(FIRST, day(3, 1)), planned));
    }

    @Test
    void whatIsPlannedBeyondTheLastDayCountsAgainWhenTheEndIsWithdrawn() {
        var events = Stream.of(transfer(FIRST, EXPORT, day(6, 1)), terminate(SECOND, day(4, 30)), withdraw(SECOND));
        var employment = new Employment();
        employment.on(hired(PHONE));
        events.map(ChangeEmployment::event).forEach(employment::on);
        assertThat(employment.lastDay()).isNull();
        assertThat(employment.departments().on(day(6, 1))).isEqualTo(EXPORT);
    }

    private ResultValidator<Employee> when(ChangeEmployment command, ChangeEmployment... before) {
        var events = Stream.concat(Stream.of(hired(PHONE)), Stream.of(before).map(ChangeEmployment::event));
        return new AggregateTestFixture<>(Employee.class)
                .given(events.toArray())
                .when(command);
    }

    private void holds(ChangeId by, ChangeEmployment command, ChangeEmployment... before) {
        when(command, before).expectNoEvents().expectResultMessagePayload(by);
    }

    private void refused(String code, ChangeEmployment command, ChangeEmployment... before) {
        when(command, before).expectNoEvents().expectException(Refusal.class).expectExceptionMessage(code);
    }

    private static HireEmployee hire(@Nullable PhoneNumber phone, @Nullable WorkScheduleId schedule) {
        return new HireEmployee(ANNA, NUMBER, NAME, EMAIL, phone, SALES, "STAFF", schedule, FIRST, HIRED_ON);
    }

    private static EmployeeHired hired(@Nullable PhoneNumber phone) {
        return new EmployeeHired(ANNA, NUMBER, NAME, EMAIL, phone, SALES, "STAFF", HIRED_ON);
    }

    private static ChangeEmployment transfer(ChangeId change, DepartmentId department, LocalDate on) {
        return new TransferEmployee(ANNA, change, department, on, WHY);
    }

    private static ChangeEmployment promote(ChangeId change, LocalDate on) {
        return new PromoteEmployee(ANNA, change, "MANAGER", on, WHY);
    }

    private static ChangeEmployment details(
            ChangeId change,
            @Nullable PersonName name,
            @Nullable EmailAddress email,
            @Nullable PhoneNumber phone,
            LocalDate on) {
        return new ChangeDetails(ANNA, change, name, email, phone, on, WHY);
    }

    private static ChangeEmployment assign(ChangeId change, @Nullable WorkScheduleId schedule, LocalDate on) {
        return new AssignWorkSchedule(ANNA, change, schedule, on, WHY);
    }

    private static ChangeEmployment leave(ChangeId change, LocalDate from, @Nullable LocalDate to) {
        return new StartLeaveOfAbsence(ANNA, change, AbsenceKind.PARENTAL, from, to, WHY);
    }

    private static ChangeEmployment back(ChangeId change, LocalDate on) {
        return new ReturnFromLeave(ANNA, change, on, WHY);
    }

    private static ChangeEmployment terminate(ChangeId change, LocalDate lastDay) {
        return new TerminateEmployee(ANNA, change, lastDay, TerminationReason.RESIGNED);
    }

    private static ChangeEmployment cancel(ChangeId change) {
        return new CancelChange(ANNA, change, TODAY, WHY);
    }

    private static ChangeEmployment withdraw(ChangeId change) {
        return new WithdrawChange(ANNA, change, WHY);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
