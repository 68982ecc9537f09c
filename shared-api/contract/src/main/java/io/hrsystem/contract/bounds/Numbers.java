package io.hrsystem.contract.bounds;

import io.hrsystem.contract.bounds.OutOfBounds.Reason;

/** Whole numbers between two others. */
public final class Numbers {
    private Numbers() {}

    /**
     * Returns what was entered.
     *
     * @param field what the number is called
     * @param most included
     * @throws OutOfBounds that names the field
     */
    public static int of(String field, int entered, int least, int most) {
        if (entered < least || entered > most)
            throw OutOfBounds.of(Reason.RANGE, least, most).in(field);
        return entered;
    }
}
