package io.hrsystem.contract.personal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.OutOfBounds.Reason;
import io.hrsystem.contract.bounds.PlainText;
import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address, trimmed and in lower case. */
public record EmailAddress(@JsonValue String value) implements PersonalValue {
    private static final int LONGEST = 254;
    private static final String WORD = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?";
    private static final Pattern FORM =
            Pattern.compile("(?=.{1,64}@)%1$s(?:\\.%1$s)*@%2$s(?:\\.%2$s)*".formatted(WORD, LABEL));

    @JsonCreator
    public EmailAddress {}

    /** @throws OutOfBounds unless it has the form of an address of at most 254 characters (RFC 5321, 4.5.3.1) */
    public static EmailAddress of(String entered) {
        var address = PlainText.of(entered, LONGEST).toLowerCase(Locale.ROOT);
        if (!FORM.matcher(address).matches()) throw OutOfBounds.of(Reason.MALFORMED);
        return new EmailAddress(address);
    }

    @Override
    public RetentionClass retention() {
        return RetentionClass.CONTACT;
    }

    @Override
    public String toString() {
        return PersonalValue.HIDDEN;
    }
}
