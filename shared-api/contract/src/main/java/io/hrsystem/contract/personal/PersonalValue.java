package io.hrsystem.contract.personal;

/**
 * A value that identifies a person (Personal Information Protection Act, art. 2). It has a type of its own wherever it
 * is stored, so that it can be encrypted for one person and erased, and it never prints itself.
 */
public sealed interface PersonalValue
        permits PersonName, EmailAddress, PhoneNumber, FreeText, BirthDate, ResidentNumber, BankCode, AccountNumber {
    String HIDDEN = "***";

    /** What every value reads as whose key has been destroyed. */
    String ERASED = "ERASED";

    String value();

    /** Decides by which of the person's keys it is encrypted. */
    RetentionClass retention();

    default boolean isErased() {
        return value().equals(ERASED);
    }
}
