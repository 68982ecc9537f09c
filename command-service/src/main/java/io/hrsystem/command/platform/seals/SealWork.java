package io.hrsystem.command.platform.seals;

import io.hrsystem.command.platform.tasks.RecurringWork;
import java.time.Duration;

/** Seals on one node at a time. */
record SealWork(Sealing sealing, Duration every) implements RecurringWork {
    @Override
    public String name() {
        return "seal-events";
    }

    @Override
    public void run() {
        sealing.run();
    }
}
