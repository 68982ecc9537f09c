package io.hrsystem.contract.employees;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The number a company gives to an employee: unique within the company, as written. */
public record EmployeeNumber(@JsonValue String value) {
    @JsonCreator
    public EmployeeNumber {}

    @Override
    public String toString() {
        return value;
    }
}
