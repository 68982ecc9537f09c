package io.hrsystem.command.platform.tasks;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TaskSettings.class)
class TaskWiring {
    @Bean
    Tasks tasks(DataSource system, Clock clock, ObjectProvider<TaskRunner> runner) {
        return new Tasks(system, clock, () -> runner.getObject().wake());
    }

    @Bean
    TaskRunner taskRunner(
            DataSource system,
            List<Work> works,
            List<RecurringWork> recurring,
            TaskSettings settings,
            MeterRegistry meters,
            Clock clock) {
        return new TaskRunner(
                system,
                works.stream().map(work -> new WorkTask(work, settings, meters)).toList(),
                recurring.stream().map(HousekeepingTask::new).toList(),
                settings,
                clock);
    }

    @Bean
    TaskBacklog taskBacklog(DataSource system, Clock clock) {
        return new TaskBacklog(JdbcClient.create(system), clock);
    }
}
