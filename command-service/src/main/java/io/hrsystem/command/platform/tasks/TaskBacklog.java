package io.hrsystem.command.platform.tasks;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasks that should have run by now, as a gauge: it grows when nobody runs them. */
record TaskBacklog(JdbcClient jdbc, Clock clock) implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("hr.tasks.due", this, TaskBacklog::due)
                .description("Tasks whose time has come, running or waiting")
                .register(registry);
    }

    private double due() {
        return jdbc.sql("SELECT count(*) FROM scheduled_tasks WHERE execution_time <= :now")
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
