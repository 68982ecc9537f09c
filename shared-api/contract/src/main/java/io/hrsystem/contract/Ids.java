package io.hrsystem.contract;

import com.github.f4b6a3.uuid.UuidCreator;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.OutOfBounds.Reason;
import java.util.Locale;
import java.util.regex.Pattern;

/** Ids are UUIDs as text. New ones are time-ordered (RFC 9562 version 7): neighbours in time are so in an index. */
public final class Ids {
    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Ids() {}

    public static String next() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    /**
     * Reads an id from outside; letters become small ones.
     *
     * @throws OutOfBounds if it is not a UUID of 36 characters
     */
    public static String of(String entered) {
        if (!FORM.matcher(entered).matches()) throw OutOfBounds.of(Reason.NO_ID);
        return entered.toLowerCase(Locale.ROOT);
    }
}
