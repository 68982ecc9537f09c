package io.hrsystem.query.employees;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {
    @ParameterizedTest
    @CsvSource({"김민지, ㄱㅁㅈ", "남궁 훈, ㄴㄱㅎ", "까치, ㄲㅊ", "힣, ㅎ", "Kim 철수, Kimㅊㅅ", "ㄱㅁ, ㄱㅁ"})
    void aSyllableIsItsFirstConsonant(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }

    /** ㄱ and ㅅ, typed one after the other, become ㄳ on their way. */
    @ParameterizedTest
    @CsvSource({"ㄳ, ㄱㅅ", "ㅄㄱ, ㅂㅅㄱ", "ㄶ, ㄴㅎ", "ᄀᄆ, ㄱㅁ"})
    void whatAKeyboardMakesOfConsonantsIsUnderstood(String typed, String initials) {
        assertThat(Initials.of(typed)).isEqualTo(initials);
        assertThat(Search.of(typed)).isEqualTo(new Search(Prefix.of(null), Prefix.of(initials)));
    }

    @Test
    void aSearchIsForTheNameInFullAsFarAsItIsTyped() {
        assertThat(Search.of(null)).isEqualTo(new Search(Prefix.of(null), Prefix.of(null)));
        assertThat(Search.of(" 김민 ")).isEqualTo(new Search(Prefix.of("김민"), Prefix.of(null)));
        assertThat(Search.of("김ㅁ")).isEqualTo(new Search(Prefix.of("김"), Prefix.of("ㄱㅁ")));
        assertThat(Search.of(Normalizer.normalize("김민", Normalizer.Form.NFD))).isEqualTo(Search.of("김민"));
    }
}
