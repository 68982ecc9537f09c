package io.hrsystem.platform.web;

import io.hrsystem.contract.bounds.Times;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Texts and the form of problems, once for both services. */
@AutoConfiguration(before = {MessageSourceAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
final class Web {
    @Bean
    MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        RefusalTexts.check();
        messages.setBasenames("platform-messages", RefusalTexts.BUNDLE);
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        // English, whatever the machine speaks
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    Texts texts(MessageSource messages) {
        return new Texts(messages);
    }

    @Bean
    ProblemForm problemForm(Texts texts, LocaleResolver locales) {
        return new ProblemForm(texts, locales);
    }

    /** Our own records only: whatever else is sent as JSON, GraphQL for one, is read as it always is. */
    @Bean
    ServerHttpMessageConvertersCustomizer requestBodies(JsonMapper json, Validator validator, Texts texts) {
        return converters -> converters.withJsonConverter(new RequestBodies(json, validator, texts));
    }

    /** For parameters and parts of addresses. */
    @Bean
    WebMvcConfigurer requestParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, LocalDate.class, Times::date);
                registry.addConverter(String.class, Instant.class, Times::instant);
            }
        };
    }

    @Bean
    Problems problems(ProblemForm form, ObjectProvider<Admission> admission) {
        return new Problems(form, admission);
    }

    /** Nothing that is refused is a page. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> containerReports() {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host)
                host.setErrorReportValveClass(ContainerReport.class.getName());
        });
    }

    @Bean
    ContainerErrors containerErrors(ProblemForm form) {
        return new ContainerErrors(form);
    }
}
