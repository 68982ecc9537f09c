package io.hrsystem.query.payroll.comparison;

import static java.util.Objects.requireNonNull;

import io.hrsystem.eventstore.json.EventSerializer;
import io.hrsystem.payroll.inputs.PayrollInputs;
import io.hrsystem.payroll.inputs.RuleBooks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What payroll is computed from, read where the events are. */
@Configuration(proxyBeanMethods = false)
class InputsWiring {
    @Bean
    PayrollInputs payrollInputs(JdbcTemplate commandJdbc, EventSerializer serializer) {
        return new PayrollInputs(requireNonNull(commandJdbc.getDataSource()), serializer);
    }

    @Bean
    RuleBooks ruleBooks(JdbcTemplate commandJdbc, EventSerializer serializer) {
        return new RuleBooks(requireNonNull(commandJdbc.getDataSource()), serializer);
    }
}
