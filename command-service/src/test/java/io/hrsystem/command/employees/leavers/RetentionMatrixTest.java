package io.hrsystem.command.employees.leavers;

import static io.hrsystem.contract.personal.RetentionClass.CONTACT;
import static io.hrsystem.contract.personal.RetentionClass.EMPLOYMENT;
import static io.hrsystem.contract.personal.RetentionClass.NOTE;
import static io.hrsystem.contract.personal.RetentionClass.PAYROLL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RetentionMatrixTest {
    private static final Departure LEFT = new Departure(LocalDate.parse("2024-05-31"), LocalDate.parse("2024-06-10"));

    private final RetentionMatrix matrix = new RetentionMatrix();

    @Test
    void eachRecordIsKeptFromADayOfItsOwn() {
        var until =
                matrix.rules().stream().collect(Collectors.toMap(RetentionRule::category, it -> it.keptUntil(LEFT)));

        assertThat(until)
                .containsEntry("ROSTER", LocalDate.parse("2027-05-31"))
                .containsEntry("WAGE_LEDGER", LocalDate.parse("2027-06-10"))
                .containsEntry("WITHHOLDING", LocalDate.parse("2030-03-10"));
        assertThat(matrix.rules()).allSatisfy(it -> assertThat(it.law()).contains("art. "));
    }

    @Test
    void valuesAreKeptForTheLastRecordThatNeedsThem() {
        assertThat(matrix.keptUntil(LEFT))
                .containsEntry(EMPLOYMENT, LocalDate.parse("2027-06-10"))
                .containsEntry(NOTE, LocalDate.parse("2027-05-31"))
                .containsEntry(PAYROLL, LocalDate.parse("2030-03-10"))
                .containsEntry(CONTACT, LocalDate.parse("2024-07-31"));
    }
}
