package io.hrsystem.contract.personal;

/**
 * A value that identifies a person (Personal Information Protection Act, art. 2). It has a type of its own wherever it
 * is stored, so that it can be encrypted for one person and erased, and it never prints itself.
 */
public sealed interface PersonalValue permits PersonName, EmailAddress, PhoneNumber {
    String HIDDEN = "***";

    String value();
}
