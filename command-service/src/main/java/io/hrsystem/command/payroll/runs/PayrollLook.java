package io.hrsystem.command.payroll.runs;

import io.hrsystem.command.platform.tasks.RecurringWork;
import io.hrsystem.command.platform.tasks.Tasks;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Sees to it that what is to be computed has a task, and that what is computed is what is known. */
@Component
final class PayrollLook implements RecurringWork {
    private static final int AT_ONCE = 200;

    private final PayrollTable runs;
    private final Tasks tasks;
    private final InputLook inputs;
    private final PayrollSettings settings;

    PayrollLook(PayrollTable runs, Tasks tasks, InputLook inputs, PayrollSettings settings) {
        this.runs = runs;
        this.tasks = tasks;
        this.inputs = inputs;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "payroll-look";
    }

    @Override
    public Duration every() {
        return settings.lookEvery();
    }

    @Override
    public void run() {
        for (var run : runs.withoutTask(RunWork.NAME, AT_ONCE))
            tasks.now(RunWork.NAME, run.tenant(), run.id().value());
        inputs.lookAround();
    }
}
