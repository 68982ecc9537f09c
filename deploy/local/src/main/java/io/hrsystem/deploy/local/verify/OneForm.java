package io.hrsystem.deploy.local.verify;

import java.util.Base64;
import java.util.HexFormat;

/** Bytes as they stand in files. There is one way to write them: what is written otherwise has been changed. */
final class OneForm {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private OneForm() {}

    /** @throws IllegalArgumentException if they are not hexadecimal in small letters */
    static byte[] hex(String text) {
        var bytes = HexFormat.of().parseHex(text);
        return require(bytes, HexFormat.of().formatHex(bytes).equals(text));
    }

    /** @throws IllegalArgumentException if they are not Base64 for addresses, without padding and with no bit too many */
    static byte[] base64(String text) {
        var bytes = Base64.getUrlDecoder().decode(text);
        return require(bytes, BASE64.encodeToString(bytes).equals(text));
    }

    private static byte[] require(byte[] bytes, boolean isForm) {
        if (!isForm) throw new IllegalArgumentException("not as it is written");
        return bytes;
    }
}
