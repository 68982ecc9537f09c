package io.hrsystem.command.tenants.exports;

import io.hrsystem.command.platform.tasks.RecurringWork;
import io.hrsystem.command.platform.tasks.Tasks;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Has those made that a process has died with before it could. */
@Component
record CompanyExportSweep(CompanyExportTable exports, Tasks tasks) implements RecurringWork {
    @Override
    public String name() {
        return "company-export-sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        for (var it : exports.open())
            tasks.now(CompanyExportWork.NAME, it.company(), it.export().value());
    }
}
