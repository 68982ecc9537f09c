package io.hrsystem.platform.logging;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Puts {@link Correlation} before all other filters, so that refusals carry it too. */
@AutoConfiguration
final class RequestLogging {
    @Bean
    FilterRegistrationBean<Correlation> correlation() {
        var registration = new FilterRegistrationBean<>(new Correlation());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
