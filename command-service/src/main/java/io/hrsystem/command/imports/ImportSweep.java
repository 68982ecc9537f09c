package io.hrsystem.command.imports;

import io.hrsystem.command.platform.tasks.RecurringWork;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Does what a process that died has not come to. */
@Component
record ImportSweep(ImportRuns runs, ImportFiles files) implements RecurringWork {
    @Override
    public String name() {
        return "import-sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        runs.wakeAll();
        files.forgetLeftOver();
    }
}
