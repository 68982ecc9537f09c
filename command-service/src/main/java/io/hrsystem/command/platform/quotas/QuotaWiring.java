package io.hrsystem.command.platform.quotas;

import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QuotaSettings.class)
class QuotaWiring {
    @Bean
    Quotas quotas(QuotaSettings settings) {
        return new Quotas(Map.of(
                Quota.CLIENTS, settings.clients(),
                Quota.DEPARTMENTS, settings.departments(),
                Quota.EMPLOYEES, settings.employees()));
    }
}
