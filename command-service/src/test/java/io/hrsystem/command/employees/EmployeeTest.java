package io.hrsystem.command.employees;

import io.hrsystem.command.employees.EmployeeCommand.HireEmployee;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeHired;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.contract.personal.PhoneNumber;
import java.time.LocalDate;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EmployeeTest {
    private static final EmployeeId ANNA = new EmployeeId("anna");
    private static final EmployeeNumber NUMBER = new EmployeeNumber("E-1");
    private static final PersonName NAME = new PersonName("김하나");
    private static final EmailAddress EMAIL = new EmailAddress("anna@hanbit.example");
    private static final PhoneNumber PHONE = new PhoneNumber("010-1234-5678");
    private static final DepartmentId SALES = new DepartmentId("sales");
    private static final LocalDate HIRED_ON = LocalDate.of(2026, 1, 2);

    private final AggregateTestFixture<Employee> employee = new AggregateTestFixture<>(Employee.class);

    @Test
    void aHireIsRecordedAsItWasAskedFor() {
        employee.givenNoPriorActivity().when(hire(PHONE)).expectEvents(hired(PHONE));
    }

    @Test
    void aTelephoneNumberIsNotNeeded() {
        employee.givenNoPriorActivity().when(hire(null)).expectEvents(hired(null));
    }

    @Test
    void oneIdIsOneEmployment() {
        employee.given(hired(PHONE)).when(hire(PHONE)).expectNoEvents().expectException(EventStoreException.class);
    }

    private static HireEmployee hire(@Nullable PhoneNumber phone) {
        return new HireEmployee(ANNA, NUMBER, NAME, EMAIL, phone, SALES, "STAFF", HIRED_ON);
    }

    private static EmployeeHired hired(@Nullable PhoneNumber phone) {
        return new EmployeeHired(ANNA, NUMBER, NAME, EMAIL, phone, SALES, "STAFF", HIRED_ON);
    }
}
