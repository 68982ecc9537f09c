package io.hrsystem.contract.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.OutOfBounds.Reason;
import io.hrsystem.contract.personal.AccountNumber;
import io.hrsystem.contract.personal.BirthDate;
import io.hrsystem.contract.personal.PersonalValue;
import io.hrsystem.contract.personal.ResidentNumber;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayEventTest {
    private static final Allowance MEAL =
            Allowance.of(PayCode.of("MEAL"), "식대", Won.of("amount", 200_000), false, true);

    @ParameterizedTest
    @CsvSource({
        "9001011234567, 900101-1******, 1990-01-01",
        "900101-6234567, 900101-6******, 1990-01-01",
        "000229-4234567, 000229-4******, 2000-02-29",
        "050505-7234567, 050505-7******, 2005-05-05"
    })
    void aResidentNumberSaysWhenSomebodyWasBornAndIsShownWithoutItsEnd(String entered, String masked, LocalDate born) {
        var number = ResidentNumber.of(entered);
        assertThat(number.birthDate()).isEqualTo(born);
        assertThat(number.masked()).isEqualTo(masked);
        assertThat(number).hasToString(PersonalValue.HIDDEN).isEqualTo(ResidentNumber.of(number.value()));
    }

    @ParameterizedTest
    @CsvSource({"110-234-567890, ***-***-***890", "123456, ***456"})
    void anAccountIsShownByItsEndAlone(String entered, String masked) {
        assertThat(AccountNumber.of(entered).masked()).isEqualTo(masked);
    }

    @Test
    void whatIsErasedIsNeitherMaskedNorRead() {
        assertThat(new ResidentNumber(PersonalValue.ERASED).masked()).isEqualTo(PersonalValue.ERASED);
        assertThat(new AccountNumber(PersonalValue.ERASED).masked()).isEqualTo(PersonalValue.ERASED);
        assertThat(new BirthDate(PersonalValue.ERASED).day()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Won.MOST + 1})
    void nobodyIsPaidLessThanNothingOrMoreThanABillion(int amount) {
        assertThatThrownBy(() -> Won.of("amount", amount)).isInstanceOfSatisfying(OutOfBounds.class, it -> {
            assertThat(it.reason()).isEqualTo(Reason.RANGE);
            assertThat(it.field()).isEqualTo("amount");
        });
    }

    @Test
    void noTwoAllowancesHaveOneCode() {
        assertThat(Allowance.all(List.of(MEAL))).containsExactly(MEAL);
        assertThatThrownBy(() -> Allowance.all(List.of(MEAL, MEAL)))
                .isInstanceOfSatisfying(
                        OutOfBounds.class, it -> assertThat(it.reason()).isEqualTo(Reason.DUPLICATES));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 79, 90, 110, 121})
    void nobodyChoosesAnotherPartOfTheTaxThanThereIs(int percent) {
        assertThat(WithholdingChoice.of(80)).isEqualTo(80);
        assertThatThrownBy(() -> WithholdingChoice.of(percent))
                .isInstanceOfSatisfying(
                        OutOfBounds.class, it -> assertThat(it.arguments()).containsEntry("allowed", "80, 100, 120"));
    }
}
