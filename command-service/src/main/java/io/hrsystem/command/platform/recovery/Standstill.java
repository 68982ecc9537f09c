package io.hrsystem.command.platform.recovery;

/** Keeps everybody but super admins out, on both services. */
public interface Standstill {
    /** Until a super admin ends it. Doing it again changes nothing. */
    void hold();
}
