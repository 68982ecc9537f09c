package io.hrsystem.command.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.contract.personal.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
    private static final EmailAddress EMAIL = new EmailAddress("kim@acme.example");

    @ParameterizedTest
    @CsvSource({
        "elevenchars, PASSWORD_TOO_SHORT",
        "kim@acme.example, PASSWORD_IS_EMAIL",
        "KIM@acme.example, PASSWORD_IS_EMAIL",
        "my kim@acme.example 1, PASSWORD_IS_EMAIL",
        "Password1234, PASSWORD_TOO_COMMON",
        "1q2w3e4r5t6y, PASSWORD_TOO_COMMON",
        "abababababab, PASSWORD_TOO_COMMON",
        "1234567890123456789012345678901234567890123456789012345678901234567890123, PASSWORD_TOO_LONG",
        "가나다라마바사아자차카타파하가나다라마바사아자차카타, PASSWORD_TOO_LONG",
    })
    void whatIsEasyToGuessOrCutShortIsRefused(String password, String code) {
        assertThatThrownBy(() -> new Password(password).check(EMAIL)).hasMessage(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"twelve chars", "a quiet blue whale", "조용한 푸른 고래 한 마리가"})
    void aLongPhraseIsGood(String password) {
        assertThatCode(() -> new Password(password).check(EMAIL)).doesNotThrowAnyException();
    }

    @Test
    void secretsNeverPrintThemselves() {
        assertThat(new Password("a quiet blue whale")).hasToString("***");
        assertThat(new ActivationToken("a-token")).hasToString("***");
    }
}
