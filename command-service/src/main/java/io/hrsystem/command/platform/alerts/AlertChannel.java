package io.hrsystem.command.platform.alerts;

/** A way to people. */
interface AlertChannel {
    /** @throws RuntimeException if nobody was told; it is tried again then */
    void tell(String text);
}
