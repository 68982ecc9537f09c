package io.hrsystem.platform.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTextsTest {
    private static final String CODE = "refusal.ALREADY_CHECKED_IN";

    @Test
    void everyRefusalHasBothTexts() {
        RefusalTexts.check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"refusals.properties", "refusals_ko.properties"})
    void aMissingTextIsNamed(String file) {
        var keys = new TreeSet<>(RefusalTexts.keysOf(file));
        keys.remove(CODE);
        assertThatThrownBy(() -> RefusalTexts.check(file, keys))
                .hasMessage(file + " does not fit RefusalCode: missing [" + CODE + "], left over []");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refusals.properties", "refusals_ko.properties"})
    void aTextThatIsLeftOverIsNamed(String file) {
        var keys = new TreeSet<>(RefusalTexts.keysOf(file));
        keys.add("refusal.NO_LONGER");
        assertThatThrownBy(() -> RefusalTexts.check(file, keys))
                .hasMessage(file + " does not fit RefusalCode: missing [], left over [refusal.NO_LONGER]");
    }
}
