package io.hrsystem.contract.personal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.OutOfBounds.Reason;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The number of a resident, or of a foreign one, as {@code 900101-1234567}: the day of birth, then a digit for century and
 * sex. Numbers that were given since October 2020 have no check digit, so none is asked for.
 */
public record ResidentNumber(@JsonValue String value) implements PersonalValue {
    private static final Pattern FORM = Pattern.compile("([0-9]{6})-?([0-9]{7})");
    private static final int SHOWN = 8;

    @JsonCreator
    public ResidentNumber {}

    /** @throws OutOfBounds unless it is 13 digits, with a hyphen after the sixth or without, and there is such a day */
    public static ResidentNumber of(String entered) {
        var parts = FORM.matcher(entered.strip());
        if (!parts.matches()) throw OutOfBounds.of(Reason.MALFORMED);
        var number = new ResidentNumber(parts.group(1) + "-" + parts.group(2));
        try {
            number.birthDate();
        } catch (DateTimeException e) {
            throw OutOfBounds.of(Reason.MALFORMED);
        }
        return number;
    }

    /**
     * What it begins with.
     *
     * @throws DateTimeException if there is no such day
     */
    public LocalDate birthDate() {
        var century = switch (value.charAt(7)) {
            case '1', '2', '5', '6' -> 1900;
            case '3', '4', '7', '8' -> 2000;
            default -> throw new DateTimeException("nobody alive has such a number");
        };
        return LocalDate.of(
                century + Integer.parseInt(value, 0, 2, 10),
                Integer.parseInt(value, 2, 4, 10),
                Integer.parseInt(value, 4, 6, 10));
    }

    /** {@code 900101-1******}. */
    public String masked() {
        return isErased() || value.length() < SHOWN
                ? value
                : value.substring(0, SHOWN) + "*".repeat(value.length() - SHOWN);
    }

    @Override
    public RetentionClass retention() {
        return RetentionClass.PAYROLL;
    }

    @Override
    public String toString() {
        return PersonalValue.HIDDEN;
    }
}
