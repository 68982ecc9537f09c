package io.hrsystem.command.employees.leavers;

import io.hrsystem.command.platform.tasks.RecurringWork;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Does what a process that died has not come to. */
@Component
record LeaverSweep(Leavers leavers) implements RecurringWork {
    @Override
    public String name() {
        return "leaver-sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        leavers.wakeAll();
    }
}
