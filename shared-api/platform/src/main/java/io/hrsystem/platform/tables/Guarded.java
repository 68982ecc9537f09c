package io.hrsystem.platform.tables;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet does not run. What begins like a formula gets an apostrophe before it, and so does what has
 * some there already: each loses one when it comes back (OWASP, CSV injection).
 */
public final class Guarded {
    private static final Pattern LIKE_A_FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Guarded() {}

    public static String of(String value) {
        return LIKE_A_FORMULA.matcher(value).matches() ? "'" + value : value;
    }

    /** As it was before; what never had an apostrophe stays as it is. */
    public static String without(String cell) {
        return cell.startsWith("'") && LIKE_A_FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
