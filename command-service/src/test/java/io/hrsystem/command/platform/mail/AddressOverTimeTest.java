package io.hrsystem.command.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.employees.EmployeeEvent.DetailsChanged;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeChangeCancelled;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeChangeWithdrawn;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeHired;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTerminated;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.employees.TerminationReason;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.contract.personal.PhoneNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AddressOverTimeTest {
    private static final EmployeeId KIM = new EmployeeId("kim");
    private static final ChangeId MARRIED = new ChangeId("married");
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 2);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
    private static final EmployeeHired HIRED = new EmployeeHired(
            KIM,
            new EmployeeNumber("7"),
            new PersonName("Kim"),
            new EmailAddress("kim@acme.example"),
            null,
            new DepartmentId("sales"),
            "STAFF",
            JANUARY);
    private static final DetailsChanged CHANGED = details(new EmailAddress("lee@acme.example"));

    @Test
    void itIsThatOfTheHireUntilItChanges() {
        assertThat(on(JANUARY, HIRED, CHANGED)).isEqualTo("kim@acme.example");
        assertThat(on(MARCH, HIRED, CHANGED)).isEqualTo("lee@acme.example");
        assertThat(on(MARCH, HIRED, details(null))).isEqualTo("kim@acme.example");
    }

    @Test
    void beforeTheFirstDayItIsThatOfTheFirstDay() {
        assertThat(on(JANUARY.minusDays(30), HIRED)).isEqualTo("kim@acme.example");
    }

    @Test
    void aChangeThatIsTakenBackHasNotBeen() {
        assertThat(on(MARCH, HIRED, CHANGED, new EmployeeChangeCancelled(KIM, MARRIED, null)))
                .isEqualTo("kim@acme.example");
        assertThat(on(MARCH, HIRED, CHANGED, new EmployeeChangeWithdrawn(KIM, MARRIED, null)))
                .isEqualTo("kim@acme.example");
    }

    @Test
    void withoutAHireThereIsNobody() {
        assertThat(on(MARCH)).isNull();
        assertThat(on(MARCH, HIRED, CHANGED, new EmployeeChangeWithdrawn(KIM, HIRED.change(), null)))
                .isNull();
        assertThat(on(MARCH, HIRED, new EmployeeChangeCancelled(KIM, HIRED.change(), null)))
                .isNull();
    }

    @Test
    void anEndChangesNoAddress() {
        var end = new EmployeeTerminated(KIM, ChangeId.next(), JANUARY, TerminationReason.RESIGNED);
        assertThat(on(MARCH, HIRED, end)).isEqualTo("kim@acme.example");
    }

    private static @Nullable String on(LocalDate day, EmployeeEvent... events) {
        var address = AddressOverTime.NOWHERE;
        for (var event : events) address = address.after(event);
        var found = address.on(day);
        return found == null ? null : found.value();
    }

    private static DetailsChanged details(@Nullable EmailAddress email) {
        return new DetailsChanged(KIM, MARRIED, null, email, new PhoneNumber("010-1234-5678"), MARCH, null);
    }
}
