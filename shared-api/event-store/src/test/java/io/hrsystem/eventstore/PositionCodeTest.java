package io.hrsystem.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
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

    @Test
    void itSaysOfWhichHistoryItIs() {
        var known = new KnownPosition(new GlobalPosition((1L << 48) - 1, (1L << 48) - 1), HistoryNumber.LAST);
        assertThat(code.known(code.hide(known))).contains(known);
        var now = new PositionCode(KEY, () -> 3);
        assertThat(now.known(now.hide(new GlobalPosition(801, 42))))
                .contains(new KnownPosition(new GlobalPosition(801, 42), 3));
    }

    /** The numbers were told as they are, 64 bits each. */
    @Test
    void whatWasHiddenBeforeThereWereHistoriesIsReadAsOfNone() throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/ECB/NoPadding");
        var key = MessageDigest.getInstance("SHA-256").digest(KEY.getBytes(UTF_8));
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
        var block = ByteBuffer.allocate(16).putLong(801).putLong(42).array();
        var old = Base64.getUrlEncoder().withoutPadding().encodeToString(cipher.doFinal(block));
        assertThat(code.known(old)).contains(new KnownPosition(new GlobalPosition(801, 42), 0));
        assertThat(code.hide(new GlobalPosition(801, 42))).isEqualTo(old);
    }

    @Test
    void whatIsLargerThanAnyPositionIsNotHidden() {
        assertThatThrownBy(() -> code.hide(GlobalPosition.END)).isInstanceOf(IllegalArgumentException.class);
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
        assertThat(code.hide(new GlobalPosition(1L << 47, 1L << 47))).matches("[A-Za-z0-9_-]{22}");
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
