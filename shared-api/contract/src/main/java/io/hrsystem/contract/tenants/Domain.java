package io.hrsystem.contract.tenants;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.bounds.PlainText;
import java.util.Locale;
import java.util.regex.Pattern;

/** A company's name in addresses: one DNS label, 2 to 40 characters. */
public record Domain(@JsonValue String value) {
    private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])");

    @JsonCreator
    public Domain {}

    /** Trims and lowers, so that "Samsung " and "samsung" are one domain; whoever registers it asks for its form. */
    public static Domain of(String entered) {
        return new Domain(PlainText.of(entered).toLowerCase(Locale.ROOT));
    }

    public boolean isWellFormed() {
        return LABEL.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
