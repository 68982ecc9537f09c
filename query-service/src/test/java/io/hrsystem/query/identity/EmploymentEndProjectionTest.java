package io.hrsystem.query.identity;

import static io.hrsystem.query.platform.projections.ProjectionFixture.TENANT;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.bounds.Times;
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
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.query.platform.projections.ProjectionFixture;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EmploymentEndProjectionTest {
    private static final EmployeeId ANNA = new EmployeeId("anna");
    private static final EmployeeNumber NUMBER = new EmployeeNumber("7");
    private static final PersonName NAME = new PersonName("Anna");
    private static final EmailAddress EMAIL = new EmailAddress("anna@example.com");
    private static final DepartmentId SALES = new DepartmentId("sales");
    private static final ChangeId RESIGNED = new ChangeId("resigned");
    private static final ChangeId OTHER = new ChangeId("other");
    private static final ChangeId HIRE = ChangeId.ofBeginning(ANNA.value());
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private static final EmployeeHired HIRED =
            new EmployeeHired(ANNA, NUMBER, NAME, EMAIL, null, SALES, "STAFF", LocalDate.of(2026, 1, 2));
    private static final EmployeeTerminated LEFT =
            new EmployeeTerminated(ANNA, RESIGNED, LAST_DAY, TerminationReason.RESIGNED);

    private final ProjectionFixture<EmployeeEvent, EmploymentEndRow> ends =
            ProjectionFixture.of(new EmploymentEndProjection());

    @Test
    void itEndsOnTheDayAfterTheLast() {
        ends.given(HIRED).expectRows();
        ends.given(HIRED, LEFT).expectRows(row(RESIGNED, APRIL, 1));
    }

    @Test
    void anEndThatIsTakenBackIsNone() {
        ends.given(HIRED, LEFT, new EmployeeChangeCancelled(ANNA, RESIGNED, null))
                .expectRows(row(RESIGNED, null, 2));
        ends.given(HIRED, LEFT, new EmployeeChangeWithdrawn(ANNA, RESIGNED, null))
                .expectRows(row(RESIGNED, null, 2));
    }

    @Test
    void withoutItsHireAnEmploymentHasNeverBeen() {
        ends.given(HIRED, new EmployeeChangeCancelled(ANNA, HIRE, null)).expectRows(row(HIRE, Times.EARLIEST, 1));
        ends.given(HIRED, new EmployeeChangeWithdrawn(ANNA, HIRE, null)).expectRows(row(HIRE, Times.EARLIEST, 1));
    }

    @Test
    void nothingElseEndsIt() {
        ends.givenEveryEvent(
                        HIRED,
                        new EmployeeRehired(
                                ANNA, ANNA, ANNA, NUMBER, NAME, EMAIL, null, SALES, "STAFF", LocalDate.of(2026, 1, 2)),
                        new EmployeeTransferred(ANNA, OTHER, SALES, APRIL, null),
                        new EmployeePromoted(ANNA, OTHER, "LEAD", APRIL, null),
                        new DetailsChanged(ANNA, OTHER, NAME, null, null, APRIL, null),
                        new WorkScheduleAssigned(ANNA, OTHER, null, APRIL, null),
                        new LeaveOfAbsenceStarted(ANNA, OTHER, AbsenceKind.UNPAID, APRIL, null, null),
                        new ReturnedFromLeave(ANNA, OTHER, APRIL, null),
                        LEFT,
                        new EmployeeChangeCancelled(ANNA, OTHER, null),
                        new EmployeeChangeWithdrawn(ANNA, OTHER, null))
                .expectRows(row(RESIGNED, APRIL, 8), row(OTHER, null, 10));
    }

    private static EmploymentEndRow row(ChangeId change, @Nullable LocalDate from, long version) {
        return new EmploymentEndRow(new EmploymentEndRow.Key(TENANT, ANNA, change), from, version);
    }
}
