package io.hrsystem.command.platform.tasks;

import java.time.Duration;

/** Housekeeping that one node does at a time, again and again. */
public interface RecurringWork {
    /** Kebab-case, unique and never renamed. */
    String name();

    Duration every();

    void run();
}
