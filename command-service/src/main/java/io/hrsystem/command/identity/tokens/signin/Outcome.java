package io.hrsystem.command.identity.tokens.signin;

import io.hrsystem.command.identity.tokens.people.SignedInPerson;
import io.hrsystem.platform.RefusalCode;
import java.time.Duration;

/** What has become of an attempt to sign in. */
sealed interface Outcome {
    record Welcome(SignedInPerson person) implements Outcome {}

    /** There is no such company, or no such account, or its password is another one: nobody is told which. */
    record Wrong() implements Outcome {}

    /** The password was right, and still. */
    record Refused(RefusalCode code) implements Outcome {}

    /** There were too many wrong ones. */
    record Wait(Duration pause) implements Outcome {}

    /** Too many sign in at this moment. */
    record Busy() implements Outcome {}

    /** Something has not been filled in. */
    record Incomplete() implements Outcome {}

    /** The form is not from our page, or was open for too long. */
    record Stale() implements Outcome {}
}
