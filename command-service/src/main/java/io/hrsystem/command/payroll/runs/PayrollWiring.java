package io.hrsystem.command.payroll.runs;

import io.hrsystem.eventstore.json.EventSerializer;
import io.hrsystem.payroll.inputs.PayrollInputs;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PayrollWiring {
    @Bean
    PayrollInputs payrollInputs(DataSource system, EventSerializer serializer) {
        return new PayrollInputs(system, serializer);
    }
}
