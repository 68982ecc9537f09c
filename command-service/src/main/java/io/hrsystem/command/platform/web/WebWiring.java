package io.hrsystem.command.platform.web;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;

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

    /** Behind the security filters: who is not known takes no place. */
    @Bean
    FilterRegistrationBean<UploadsAtOnce> uploadsAtOnce(
            @Value("${hr.requests.uploads-at-once:8}") int places,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var registration = new FilterRegistrationBean<>(new UploadsAtOnce(places, problems));
        registration.addUrlPatterns("/api/imports/*");
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }
}
