package io.hrsystem.command.payroll.runs;

import io.hrsystem.command.platform.tasks.RecurringWork;
import io.hrsystem.command.platform.tasks.Tasks;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Sees to it that what is to be computed has a task, and that what is computed is what is known. */
@Component
@EnableConfigurationProperties(PayrollLook.Settings.class)
final class PayrollLook implements RecurringWork {
    private static final int AT_ONCE = 200;

    /** @param lookEvery how often it is looked whether runs are to be computed, or are outdated */
    @ConfigurationProperties("hr.payroll")
    record Settings(@DefaultValue("1s") Duration lookEvery) {}

    private final PayrollTable runs;
    private final Tasks tasks;
    private final InputLook inputs;
    private final Settings settings;

    PayrollLook(PayrollTable runs, Tasks tasks, InputLook inputs, Settings settings) {
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
