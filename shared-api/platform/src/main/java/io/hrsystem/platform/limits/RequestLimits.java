package io.hrsystem.platform.limits;

import jakarta.servlet.Filter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Puts the limits before everything that reads a request or knows its caller. */
@AutoConfiguration
@EnableConfigurationProperties({RequestSettings.class, RateSettings.class})
final class RequestLimits {
    /** Behind the filters that name a request and put its refusal on record. */
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    Rates rates(RateSettings settings) {
        return new Rates(settings);
    }

    @Bean
    FilterRegistrationBean<StrangerRate> strangerRate(
            Rates rates,
            RateSettings settings,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return at(FIRST, new StrangerRate(rates, settings.countedLater(), problems));
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(
            RequestSettings settings, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return at(FIRST + 1, new BodyLimit(settings, problems));
    }

    private static <F extends Filter> FilterRegistrationBean<F> at(int order, F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
