package io.hrsystem.command.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.platform.Refusal;
import java.text.Normalizer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
    private static final EmailAddress EMAIL = EmailAddress.of("hana.kim+hr@hanbit.example");
    private static final Employer HANBIT = new Employer("㈜한빛 소프트", "hanbit-soft");

    @ParameterizedTest
    @CsvSource({
        "fourteen chars, PASSWORD_TOO_SHORT",
        "가나다라마바사아자차카타파하, PASSWORD_TOO_SHORT",
        "hana.kim+hr@hanbit.example, PASSWORD_IS_EMAIL",
        "the dog of HANA.KIM barks, PASSWORD_IS_EMAIL",
        "the dog of hanakim barks, PASSWORD_IS_EMAIL",
        "my Hanbit-Soft is in Seoul, PASSWORD_IS_COMPANY",
        "my H.a.n.b.i.t Soft is here, PASSWORD_IS_COMPANY",
        "우리 회사 한빛소프트에 다닌다, PASSWORD_IS_COMPANY",
        "Password1234567, PASSWORD_TOO_COMMON",
        "PasswordPassword, PASSWORD_TOO_COMMON",
        "P@ssw0rd!P@ssw0rd!, PASSWORD_TOO_COMMON",
        "1q2w3e4r5t6y7u8i, PASSWORD_TOO_COMMON",
        "POLNIYPIZDEC110211, PASSWORD_TOO_COMMON",
        "abababababababab, PASSWORD_TOO_COMMON",
        "123456789012345, PASSWORD_TOO_COMMON",
        "qwertyuiopasdfghjkl, PASSWORD_TOO_COMMON",
        "비밀번호비밀번호비밀번호비밀번호, PASSWORD_TOO_COMMON",
    })
    void whatIsEasyToGuessIsRefusedForThatReason(String password, String code) {
        assertThatThrownBy(() -> new Password(password).check(HANBIT, EMAIL))
                .hasMessage(code)
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .returns("password", Refusal::field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fifteen chars !",
                "a quiet blue whale",
                "allsmalllettersaregood",
                "조용한 푸른 고래 한 마리가 간다",
                "тихий синий кит плывёт",
                "🐋 and 🐳 and 🐟 and 🦀",
            })
    void aLongPhraseOfAnyCharactersIsGood(String password) {
        assertThatCode(() -> new Password(password).check(HANBIT, EMAIL)).doesNotThrowAnyException();
    }

    @Test
    void whatIsLongIsTakenUpToABound() {
        var longest = "a quiet blue whale, ".repeat(7).substring(0, 126) + "🐋!";
        assertThatCode(() -> new Password(longest).check(HANBIT, EMAIL)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Password(longest + "?").check(HANBIT, EMAIL))
                .hasMessage("PASSWORD_TOO_LONG");
    }

    /** A word of three letters is in too many phrases, and its company would have none left. */
    @Test
    void shortWordsAreNotLookedFor() {
        var kt = new Employer("KT Co., Ltd.", "kt");
        var kim = EmailAddress.of("kim@kt.example");
        assertThatCode(() -> new Password("backtracking a kimono").check(kt, kim))
                .doesNotThrowAnyException();
        var samsung = new Employer("주식회사 삼성", "ss");
        assertThatThrownBy(() -> new Password("나는 삼성에 다니고 있습니다").check(samsung, kim))
                .hasMessage("PASSWORD_IS_COMPANY");
    }

    @Test
    void theListIsLong() {
        assertThat(CommonPasswords.size()).isGreaterThanOrEqualTo(10_000);
    }

    @Test
    void theSameSignsAreTheSamePasswordHoweverTheyAreTyped() {
        var composed = "조용한 푸른 고래 café";
        var apart = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(apart).isNotEqualTo(composed);
        assertThat(new Password(apart)).isEqualTo(new Password(composed));
    }

    @Test
    void secretsNeverPrintThemselves() {
        assertThat(new Password("a quiet blue whale")).hasToString("***");
        assertThat(new LinkToken("a-token")).hasToString("***");
    }
}
