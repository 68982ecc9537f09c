package io.hrsystem.command.platform.tasks;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TaskSettings.class)
class TaskWiring {
    @Bean
    Tasks tasks(DataSource system, Clock clock, ObjectProvider<TaskRunner> runner) {
        var client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(system))
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .build();
        return new Tasks(client, clock, () -> runner.getObject().wake());
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
