package io.hrsystem.contract.bounds;

import io.hrsystem.contract.bounds.OutOfBounds.Reason;
import java.text.Normalizer;

/**
 * What people write on one line: in Unicode's composed form (NFC), without blanks around it, and without what cannot be
 * seen or turns the direction of what stands beside it (Unicode Technical Report 36, 2.7).
 */
public final class PlainText {
    private PlainText() {}

    /** @throws OutOfBounds if it holds characters that no such text has */
    public static String of(String entered) {
        if (!entered.codePoints().allMatch(PlainText::isAllowed)) throw OutOfBounds.of(Reason.CHARACTERS);
        return Normalizer.normalize(entered, Normalizer.Form.NFC).strip();
    }

    /**
     * The same of a length.
     *
     * @param most in code points
     * @throws OutOfBounds if it is empty, longer, or holds characters that no such text has
     */
    public static String of(String entered, int most) {
        var text = of(entered);
        if (text.isEmpty() || text.codePointCount(0, text.length()) > most)
            throw OutOfBounds.of(Reason.LENGTH, 1, most);
        return text;
    }

    private static boolean isAllowed(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> !turnsDirection(character) && !isNoCharacter(character);
        };
    }

    /** Embeddings, overrides and isolates. */
    private static boolean turnsDirection(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }

    private static boolean isNoCharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
    }
}
