package io.hrsystem.query.employees;

import org.jspecify.annotations.Nullable;

/**
 * Texts that start alike, as a range: from the prefix up to, and without, the end.
 *
 * @param end the next text of the same length; null if there is no condition
 */
record Prefix(@Nullable String start, @Nullable String end) {
    private static final int LAST = Character.MAX_CODE_POINT;

    static Prefix of(@Nullable String start) {
        if (start == null || start.isEmpty()) return new Prefix(null, null);
        var last = start.codePointBefore(start.length());
        var head = start.substring(0, start.length() - Character.charCount(last));
        return new Prefix(start, head + Character.toString(next(last)));
    }

    /** Surrogates are no characters; behind the very last one nothing needs to be found. */
    private static int next(int character) {
        if (character == LAST) return LAST;
        return character == Character.MIN_SURROGATE - 1 ? Character.MAX_SURROGATE + 1 : character + 1;
    }
}
