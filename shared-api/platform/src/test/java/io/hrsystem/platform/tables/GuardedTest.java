package io.hrsystem.platform.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+82 10", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''@x", "=a\nb"})
    void whatBeginsLikeAFormulaIsNoneAndComesBackAsItWas(String value) {
        assertThat(Guarded.of(value)).isEqualTo("'" + value);
        assertThat(Guarded.without(Guarded.of(value))).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "김하나", "'tis", "a=1", "''"})
    void everythingElseStaysAsItIs(String value) {
        assertThat(Guarded.of(value)).isEqualTo(value);
        assertThat(Guarded.without(value)).isEqualTo(value);
    }

    @Test
    void aColumnGoesByItsNamesInBothLanguages() {
        assertThat(Column.HIRED_ON.title(Locale.KOREAN)).isEqualTo("입사일");
        assertThat(Column.HIRED_ON.title(Locale.ENGLISH)).isEqualTo("hiredOn");
        assertThat(Column.HIRED_ON.isCalled(" Hired on")).isTrue();
        assertThat(Column.HIRED_ON.isCalled("입 사 일")).isTrue();
        assertThat(Column.HIRED_ON.isCalled("퇴사일")).isFalse();
    }
}
