package io.hrsystem.command.platform.web;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebWiring {
    /** Around the security filters, for they answer too. */
    @Bean
    FilterRegistrationBean<WholeAnswers> wholeAnswers() {
        var registration = new FilterRegistrationBean<>(new WholeAnswers());
        registration.addUrlPatterns("/api/*");
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1);
        return registration;
    }
}
