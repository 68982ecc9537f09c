package io.hrsystem.contract.payroll;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.bounds.Numbers;

/** What somebody is paid, in whole won: a number by itself, that is shown only to whom pay is shown. */
public record Won(@JsonValue long value) {
    public static final int MOST = 1_000_000_000;

    @JsonCreator
    public Won {}

    /**
     * @param field what it is called
     * @throws io.hrsystem.contract.bounds.OutOfBounds unless it is 0 to {@link #MOST}
     */
    public static Won of(String field, int entered) {
        return new Won(Numbers.of(field, entered, 0, MOST));
    }

    /** What was added up or subtracted: below zero for what is owed, and as much as many people are paid together. */
    public static Won sum(long won) {
        return new Won(won);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
