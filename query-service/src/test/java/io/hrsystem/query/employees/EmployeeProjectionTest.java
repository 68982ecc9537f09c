package io.hrsystem.query.employees;

import static io.hrsystem.query.platform.projections.ProjectionFixture.ACTOR;
import static io.hrsystem.query.platform.projections.ProjectionFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.contract.employees.AbsenceKind;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.employees.EmployeeEvent.DetailsChanged;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeChangeCancelled;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeChangeWithdrawn;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeHired;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeePromoted;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeRehired;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTerminated;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTransferred;
import io.hrsystem.contract.employees.EmployeeEvent.LeaveOfAbsenceStarted;
import io.hrsystem.contract.employees.EmployeeEvent.ReturnedFromLeave;
import io.hrsystem.contract.employees.EmployeeEvent.WorkScheduleAssigned;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.employees.TerminationReason;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.contract.personal.PhoneNumber;
import io.hrsystem.query.platform.history.RecordedChange;
import io.hrsystem.query.platform.history.Version;
import io.hrsystem.query.platform.projections.ProjectionFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmployeeProjectionTest {
    private static final EmployeeId ANNA = new EmployeeId("anna");
    private static final EmployeeNumber NUMBER = new EmployeeNumber("7");
    private static final PersonName NAME = new PersonName("김안나");
    private static final EmailAddress EMAIL = new EmailAddress("anna@example.com");
    private static final DepartmentId SALES = new DepartmentId("sales");
    private static final DepartmentId LAB = new DepartmentId("lab");
    private static final LocalDate HIRED_ON = LocalDate.of(2026, 1, 2);
    private static final FreeText REASON = new FreeText("because");

    private final ProjectionFixture<EmployeeEvent, EmployeeRow> employees =
            ProjectionFixture.of(new EmployeeProjection());

    @Test
    void whatIsHiredIsPreHireUntilTheFirstDay() {
        var row = employees.given(hired("engineer")).rows().getFirst();

        assertThat(row.employeeNumber()).isEqualTo(NUMBER);
        assertThat(row.version()).isOne();
        assertThat(row.previousEmployment()).isNull();
        assertThat(row.history().changes())
                .containsExactly(new RecordedChange(
                        "HIRED",
                        new ChangeId("anna"),
                        HIRED_ON,
                        null,
                        at(0),
                        ACTOR,
                        null,
                        Map.of(
                                "EMPLOYEE_NUMBER", "7",
                                "NAME", "김안나",
                                "EMAIL", "anna@example.com",
                                "DEPARTMENT", "sales",
                                "POSITION", "engineer"),
                        null));
        assertThat(told(row))
                .containsExactly(
                        "1900-01-01 to 2026-01-02, known 0 to end: PRE_HIRE sales engineer",
                        "2026-01-02 to end, known 0 to end: ACTIVE sales engineer");
        assertThat(row.versions()).allSatisfy(it -> {
            assertThat(it.initials()).isEqualTo("ㄱㅇㄴ");
            assertThat(it.hiredOn()).isEqualTo(HIRED_ON);
        });
    }

    @Test
    void everyEventIsAChangeOrTakesOneBack() {
        var row = employees
                .givenEveryEvent(
                        hired("engineer"),
                        new EmployeeRehired(
                                ANNA,
                                new EmployeeId("before"),
                                new EmployeeId("first"),
                                NUMBER,
                                NAME,
                                EMAIL,
                                null,
                                SALES,
                                "engineer",
                                HIRED_ON),
                        new EmployeeTransferred(ANNA, change("c2"), LAB, day(2, 1), REASON),
                        new EmployeePromoted(ANNA, change("c3"), "lead", day(3, 1), null),
                        new DetailsChanged(
                                ANNA,
                                change("c4"),
                                new PersonName("Anna"),
                                null,
                                new PhoneNumber("01012345678"),
                                day(4, 1),
                                null),
                        new WorkScheduleAssigned(ANNA, change("c5"), new WorkScheduleId("night"), day(5, 1), null),
                        new LeaveOfAbsenceStarted(ANNA, change("c6"), AbsenceKind.MEDICAL, day(6, 1), day(6, 30), null),
                        new ReturnedFromLeave(ANNA, change("c7"), day(6, 10), null),
                        new EmployeeTerminated(ANNA, change("c8"), day(7, 31), TerminationReason.RETIRED),
                        new EmployeeChangeCancelled(ANNA, change("c7"), null),
                        new EmployeeChangeWithdrawn(ANNA, change("c2"), REASON))
                .rows()
                .getFirst();

        assertThat(row.previousEmployment()).isEqualTo(new EmployeeId("before"));
        assertThat(row.firstEmployment()).isEqualTo(new EmployeeId("first"));
        assertThat(row.version()).isEqualTo(11);
        assertThat(row.history().changes())
                .extracting(RecordedChange::kind)
                .containsExactly(
                        "REHIRED",
                        "TRANSFERRED",
                        "PROMOTED",
                        "DETAILS_CHANGED",
                        "SCHEDULE_ASSIGNED",
                        "LEAVE_STARTED",
                        "RETURNED",
                        "TERMINATED");
        assertThat(row.history().changes())
                .filteredOn(it -> it.takenBack() != null)
                .extracting(it -> it.id().value() + " " + it.takenBack())
                .containsExactly(
                        "c2 TakenBack[at=%s, actor=somebody, reason=because]".formatted(at(10)),
                        "c7 TakenBack[at=%s, actor=somebody, reason=null]".formatted(at(9)));
        assertThat(told(row).stream().filter(it -> it.contains("to end: ")))
                .containsExactly(
                        "1900-01-01 to 2026-01-02, known 8 to end: PRE_HIRE sales engineer",
                        "2026-01-02 to 2026-03-01, known 10 to end: ACTIVE sales engineer",
                        "2026-03-01 to 2026-04-01, known 10 to end: ACTIVE sales lead",
                        "2026-04-01 to 2026-05-01, known 10 to end: ACTIVE sales lead",
                        "2026-05-01 to 2026-06-01, known 10 to end: ACTIVE sales lead",
                        "2026-06-01 to 2026-07-01, known 10 to end: LOA sales lead",
                        "2026-07-01 to 2026-08-01, known 10 to end: ACTIVE sales lead",
                        "2026-08-01 to end, known 10 to end: TERMINATED sales lead");
        assertThat(row.versions().getLast().state())
                .isEqualTo(new Employment.State(
                        "Anna",
                        "anna@example.com",
                        "01012345678",
                        "sales",
                        "lead",
                        "night",
                        EmploymentStatus.TERMINATED,
                        day(7, 31)));
    }

    @Test
    void whatIsPlannedAfterTheLastDayDoesNotCount() {
        var row = employees
                .given(
                        hired("engineer"),
                        new EmployeeTransferred(ANNA, change("c1"), LAB, day(9, 1), null),
                        new EmployeeTerminated(ANNA, change("c2"), day(7, 31), TerminationReason.RESIGNED))
                .rows()
                .getFirst();

        assertThat(told(row))
                .contains("2026-08-01 to end, known 2 to end: TERMINATED sales engineer")
                .noneMatch(it -> it.contains("known 2") && it.contains("lab"));
    }

    @Test
    void aHireThatIsTakenBackHasNeverBeen() {
        var row = employees
                .given(hired("engineer"), new EmployeeChangeCancelled(ANNA, change("anna"), null))
                .rows()
                .getFirst();

        assertThat(told(row))
                .containsExactly(
                        "1900-01-01 to 2026-01-02, known 0 to 1: PRE_HIRE sales engineer",
                        "2026-01-02 to end, known 0 to 1: ACTIVE sales engineer");
    }

    @Test
    void aDayThatHasAChangeAlreadyIsReplacedAndBroughtBackByAWithdrawal() {
        var row = employees
                .given(
                        hired("engineer"),
                        new EmployeeTransferred(ANNA, change("c1"), LAB, HIRED_ON, null),
                        new EmployeeChangeWithdrawn(ANNA, change("c1"), null))
                .rows()
                .getFirst();

        assertThat(told(row))
                .containsExactly(
                        "1900-01-01 to 2026-01-02, known 0 to end: PRE_HIRE sales engineer",
                        "2026-01-02 to end, known 0 to 1: ACTIVE sales engineer",
                        "2026-01-02 to end, known 1 to 2: ACTIVE lab engineer",
                        "2026-01-02 to end, known 2 to end: ACTIVE sales engineer");
    }

    @Test
    void whatIsNoTextCannotBeApplied() {
        employees
                .given()
                .cannotApply(hired("no \0 text"), "position is no text")
                .expectRows();
    }

    @Test
    void aDayThatNoDatabaseHasCannotBeApplied() {
        employees
                .given(hired("engineer"))
                .cannotApply(
                        new EmployeeTerminated(ANNA, change("c1"), LocalDate.MAX, TerminationReason.OTHER),
                        "there is no such day")
                .cannotApply(
                        new EmployeePromoted(ANNA, change("c1"), "lead", LocalDate.MIN, null), "there is no such day");
    }

    @Test
    void whatHappensToNobodyCannotBeApplied() {
        employees
                .given()
                .cannotApply(new EmployeePromoted(ANNA, change("c1"), "lead", HIRED_ON, null), "there is no row");
    }

    private static List<String> told(EmployeeRow row) {
        return row.versions().stream()
                .map(it -> "%s to %s, known %s to %s: %s %s %s"
                        .formatted(
                                it.key().validFrom(),
                                it.validUntil().equals(Version.END_OF_DAYS) ? "end" : it.validUntil(),
                                it.key().knownFrom().getEpochSecond() - at(0).getEpochSecond(),
                                it.knownUntil().equals(Version.END_OF_TIME)
                                        ? "end"
                                        : it.knownUntil().getEpochSecond() - at(0).getEpochSecond(),
                                it.state().status(),
                                it.state().departmentId(),
                                it.state().position()))
                .sorted()
                .toList();
    }

    private static ChangeId change(String id) {
        return new ChangeId(id);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static EmployeeHired hired(String position) {
        return new EmployeeHired(ANNA, NUMBER, NAME, EMAIL, null, SALES, position, HIRED_ON);
    }
}
