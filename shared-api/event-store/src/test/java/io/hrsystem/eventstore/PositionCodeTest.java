package io.hrsystem.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionCodeTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    private final PositionCode code = new PositionCode(KEY);

    @Test
    void whatIsHiddenIsFoundByAllWhoHaveTheKey() {
        var position = new GlobalPosition(801, 42);
        assertThat(code.reveal(code.hide(position))).contains(position);
        assertThat(new PositionCode(KEY).hide(position)).isEqualTo(code.hide(position));
        assertThat(new PositionCode(KEY + "x").reveal(code.hide(position)))
                .isNotEqualTo(code.reveal(code.hide(position)));
    }

    /** Neither how far it is from one to the next, nor that they belong together. */
    @Test
    void neighboursHaveNothingInCommon() {
        var starts = new HashSet<String>();
        for (var pos = 0; pos < 100; pos++)
            starts.add(code.hide(new GlobalPosition(801, pos)).substring(0, 6));
        assertThat(starts).hasSizeGreaterThan(98);
    }

    @Test
    void itMayStandInAHeader() {
        assertThat(code.hide(GlobalPosition.END)).matches("[A-Za-z0-9_-]{22}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "801.42",
                "latest",
                "m1hWc0vJ2Qe7yTzL4nB6",
                "m1hWc0vJ2Qe7yTzL4nB6pAAA",
                "!!hWc0vJ2Qe7yTzL4nB6pA"
            })
    void whatIsNoCodeIsNoPosition(String text) {
        assertThat(code.reveal(text)).isEmpty();
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> new PositionCode("short")).hasMessageContaining("hr.position-key");
    }
}
