package io.hrsystem.contract.employees;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.bounds.PlainText;

/** The number a company gives to an employee: unique within the company, as written. */
public record EmployeeNumber(@JsonValue String value) {
    private static final int LONGEST = 20;

    @JsonCreator
    public EmployeeNumber {}

    /** @throws io.hrsystem.contract.bounds.OutOfBounds unless it is a text of 1 to 20 characters */
    public static EmployeeNumber of(String entered) {
        return new EmployeeNumber(PlainText.of(entered, LONGEST));
    }

    @Override
    public String toString() {
        return value;
    }
}
