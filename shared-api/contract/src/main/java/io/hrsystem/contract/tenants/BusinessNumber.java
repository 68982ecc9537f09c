package io.hrsystem.contract.tenants;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.bounds.PlainText;

/** A Korean business registration number (Value-Added Tax Act, art. 8): ten digits, the last a check digit. */
public record BusinessNumber(@JsonValue String value) {
    private static final int[] WEIGHTS = {1, 3, 7, 1, 3, 7, 1, 3, 5};

    @JsonCreator
    public BusinessNumber {}

    /** Drops spaces and hyphens; whoever registers it asks for its check digit. */
    public static BusinessNumber of(String entered) {
        return new BusinessNumber(PlainText.of(entered).replaceAll("[\\s-]", ""));
    }

    public boolean isValid() {
        if (!value.matches("[0-9]{10}")) return false;
        var sum = digit(8) * 5 / 10;
        for (var i = 0; i < WEIGHTS.length; i++) sum += digit(i) * WEIGHTS[i];
        return (10 - sum % 10) % 10 == digit(9);
    }

    private int digit(int index) {
        return value.charAt(index) - '0';
    }

    @Override
    public String toString() {
        return value;
    }
}
