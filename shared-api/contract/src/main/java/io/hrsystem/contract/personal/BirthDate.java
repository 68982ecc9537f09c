package io.hrsystem.contract.personal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.bounds.Times;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a person was born: a day in ISO 8601. */
public record BirthDate(@JsonValue String value) implements PersonalValue {
    @JsonCreator
    public BirthDate {}

    /** @throws io.hrsystem.contract.bounds.OutOfBounds unless it is a day from 1900 to 2200 */
    public static BirthDate of(String entered) {
        return new BirthDate(Times.date(entered).toString());
    }

    /** Null if it has been erased. */
    public @Nullable LocalDate day() {
        return isErased() ? null : LocalDate.parse(value);
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
