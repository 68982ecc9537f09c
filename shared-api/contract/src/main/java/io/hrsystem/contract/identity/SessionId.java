package io.hrsystem.contract.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.Ids;
import java.time.Instant;
import java.util.UUID;

/** A person's sign-in by one app or browser, from its beginning to its end; the {@code sid} of its tokens. */
public record SessionId(@JsonValue String value) {
    private static final int BELOW_THE_TIME = 16;

    @JsonCreator
    public SessionId {}

    /** @throws io.hrsystem.contract.bounds.OutOfBounds if it is no UUID */
    public static SessionId of(String entered) {
        return new SessionId(Ids.of(entered));
    }

    public static SessionId next() {
        return new SessionId(Ids.next());
    }

    /** When the session began, which ids of ours say (RFC 9562, 5.7). */
    public Instant since() {
        return Instant.ofEpochMilli(UUID.fromString(value).getMostSignificantBits() >>> BELOW_THE_TIME);
    }

    @Override
    public String toString() {
        return value;
    }
}
