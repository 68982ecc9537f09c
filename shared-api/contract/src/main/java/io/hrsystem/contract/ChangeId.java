package io.hrsystem.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One change of an effective-dated fact: what is cancelled or withdrawn is named by it. */
public record ChangeId(@JsonValue String value) {
    @JsonCreator
    public ChangeId {}

    /** @throws io.hrsystem.contract.bounds.OutOfBounds if it is no UUID */
    public static ChangeId of(String entered) {
        return new ChangeId(Ids.of(entered));
    }

    public static ChangeId next() {
        return new ChangeId(Ids.next());
    }

    /** What something began with, a hire or a founding, has the id of that which began. */
    public static ChangeId ofBeginning(String subject) {
        return new ChangeId(subject);
    }

    @Override
    public String toString() {
        return value;
    }
}
