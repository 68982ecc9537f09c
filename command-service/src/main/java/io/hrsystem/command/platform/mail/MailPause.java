package io.hrsystem.command.platform.mail;

import java.time.Duration;

/** How long a mail waits that the mail server has not taken. */
public final class MailPause {
    private static final Duration FIRST = Duration.ofSeconds(10);
    /** An hour and a half. */
    private static final int MOST_DOUBLINGS = 9;

    private MailPause() {}

    public static Duration after(int attempts) {
        return FIRST.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
    }
}
