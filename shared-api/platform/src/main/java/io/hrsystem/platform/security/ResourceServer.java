package io.hrsystem.platform.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.hrsystem.platform.database.TenantGate;
import io.hrsystem.platform.limits.Rates;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Every request needs a token unless its path is one of {@link PublicPaths}, and every endpoint decides by role.
 *
 * <p>Tokens are checked with the {@code JWKSource} bean, if the service has one, or with the keys at {@code
 * hr.jwk-set-uri}; the issuer is {@code hr.issuer}.
 */
@AutoConfiguration(before = {SecurityAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class})
@EnableWebSecurity
final class ResourceServer {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean(JWKSource.class)
    JWKSource<SecurityContext> publishedKeys(@Value("${hr.jwk-set-uri}") String address) {
        return new PublishedKeys(address);
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys, @Value("${hr.issuer}") String issuer, Clock clock) {
        return AccessTokens.decoder(keys, issuer, clock);
    }

    @Bean
    Callers callers(JwtDecoder tokens, Rates rates, @Qualifier("app") ObjectProvider<DataSource> database) {
        var source = database.getIfAvailable();
        return new Callers(tokens, rates, source == null ? null : new TenantGate(source));
    }

    @Bean
    FilterRegistrationBean<SecurityLog> securityLog(MeterRegistry meters) {
        var registration = new FilterRegistrationBean<>(new SecurityLog(meters));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    /** The request as a whole is observed; each of its twenty security filters need not be. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    HttpFirewall firewall() {
        return HeaderText.firewall();
    }

    @Bean
    @ConditionalOnMissingBean
    PublicPaths publicPaths() {
        return new PublicPaths();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain resourceServerChain(
            HttpSecurity http,
            PublicPaths open,
            Rates rates,
            Callers callers,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var refusals = new Refusals(problems, rates);
        return callers.watch(http, problems)
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // a token in a header is never sent by a foreign page on its own
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(it -> it.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(EndpointRequest.to("health", "prometheus"))
                        .permitAll()
                        .requestMatchers(open.asArray())
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(it -> it.bearerTokenResolver(new BearerToken())
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(CallerToken::of))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals)
                        .withObjectPostProcessor(refusals))
                .headers(it -> it.addHeaderWriter(new PageHeaders()))
                .build();
    }

    @Bean
    WebMvcConfigurer roleDecisions(PublicPaths open) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RoleDecision()).excludePathPatterns(open.patterns());
            }
        };
    }
}
