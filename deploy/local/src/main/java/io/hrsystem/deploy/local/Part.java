package io.hrsystem.deploy.local;

/** A part of the system that is kept running. */
interface Part {
    String name();

    /** Returns when the part works; throws if it does not come up. */
    void start() throws Exception;

    /** Waits until the part is gone, and says how it ended. */
    String awaitEnd() throws InterruptedException;
}
