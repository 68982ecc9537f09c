package io.hrsystem.command.payroll.runs;

import io.hrsystem.eventstore.json.EventSerializer;
import io.hrsystem.payroll.inputs.PayrollInputs;
import io.hrsystem.payroll.inputs.RuleBooks;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PayrollSettings.class)
class PayrollWiring {
    @Bean
    PayrollInputs payrollInputs(DataSource system, EventSerializer serializer) {
        return new PayrollInputs(system, serializer);
    }

    @Bean
    RuleBooks ruleBooks(DataSource system, EventSerializer serializer) {
        return new RuleBooks(system, serializer);
    }
}
