package io.hrsystem.query.employees;

import static io.hrsystem.query.platform.projections.ProjectionFixture.TENANT;

import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeHired;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.query.employees.EmployeeRow.Job;
import io.hrsystem.query.employees.EmployeeRow.Key;
import io.hrsystem.query.employees.EmployeeRow.Person;
import io.hrsystem.query.platform.projections.ProjectionFixture;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EmployeeProjectionTest {
    private static final EmployeeId ANNA = new EmployeeId("anna");
    private static final EmployeeNumber NUMBER = new EmployeeNumber("7");
    private static final PersonName NAME = new PersonName("Anna");
    private static final EmailAddress EMAIL = new EmailAddress("anna@example.com");
    private static final DepartmentId SALES = new DepartmentId("sales");
    private static final LocalDate HIRED_ON = LocalDate.of(2026, 1, 2);

    private final ProjectionFixture<EmployeeEvent, EmployeeRow> employees =
            ProjectionFixture.of(new EmployeeProjection());

    @Test
    void whoIsHiredIsActive() {
        employees
                .givenEveryEvent(hired("engineer"))
                .expectRows(new EmployeeRow(
                        new Key(TENANT, ANNA),
                        NUMBER,
                        new Person(NAME, EMAIL, null),
                        new Job(SALES, "engineer"),
                        EmploymentStatus.ACTIVE,
                        HIRED_ON,
                        1));
    }

    @Test
    void whatIsNoTextCannotBeApplied() {
        employees
                .given()
                .cannotApply(hired("no \0 text"), "position is no text")
                .expectRows();
    }

    private static EmployeeHired hired(String position) {
        return new EmployeeHired(ANNA, NUMBER, NAME, EMAIL, null, SALES, position, HIRED_ON);
    }
}
