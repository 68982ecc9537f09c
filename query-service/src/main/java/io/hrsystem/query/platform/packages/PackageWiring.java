package io.hrsystem.query.platform.packages;

import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.eventstore.bulk.CompanyEvents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PackageWiring {
    @Bean
    CompanyEvents companyEvents(HikariDataSource commandSystem) {
        return new CompanyEvents(commandSystem);
    }
}
