package io.hrsystem.query.platform.pages.session;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.platform.limits.Rates;
import io.hrsystem.platform.security.Callers;
import io.hrsystem.query.platform.pages.PagePaths;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import tools.jackson.databind.json.JsonMapper;

/**
 * The security chain of the pages, apart from that of the interfaces: a cookie opens no interface, a bearer token no page.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PageSettings.class)
class PageSecurity {
    private static final String[] PEOPLE = PagePaths.OF_PEOPLE.toArray(String[]::new);
    private static final String[] OPEN = PagePaths.OPEN.toArray(String[]::new);

    /** What comes from here and nothing else; a form of ours may lead on to the issuer, where people sign out. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; font-src 'self'; form-action 'self' %s; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    ClientRegistration signInClient(@Value("${hr.issuer}") String issuer, PageSettings settings) {
        return SignInClient.of(issuer, settings.commandService());
    }

    @Bean
    Issuer issuer(ClientRegistration signInClient, Clock clock) {
        return new Issuer(signInClient, clock);
    }

    @Bean
    Sealing sealing(PageSettings settings, Environment environment, JsonMapper json) {
        return new Sealing(PageKeys.read(settings.keyFile(), environment.acceptsProfiles(Profiles.of("local"))), json);
    }

    @Bean
    PageSessions pageSessions(
            HikariDataSource app, Sealing sealing, Issuer issuer, PageSettings settings, Clock clock) {
        return new PageSessions(new SessionTable(app), sealing, issuer, settings, clock);
    }

    /** By the keys that everything of the issuer is checked by. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(JWKSource<SecurityContext> keys, Clock clock) {
        return client -> {
            var decoder = NimbusJwtDecoder.withJwkSource(keys)
                    .jwsAlgorithm(SignatureAlgorithm.RS256)
                    .build();
            var notExpired = new JwtTimestampValidator();
            notExpired.setClock(clock);
            var ofThisClient = new OidcIdTokenValidator(client);
            ofThisClient.setClock(clock);
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(notExpired, ofThisClient));
            return decoder;
        };
    }

    @Bean
    PageRefusals pageRefusals(PageSessions sessions) {
        return new PageRefusals(sessions);
    }

    @Bean
    @Order(0)
    SecurityFilterChain pageChain(
            HttpSecurity http,
            ClientRegistration signInClient,
            Issuer issuer,
            Sealing sealing,
            PageSessions sessions,
            PageRefusals refusals,
            Callers callers,
            Rates rates,
            Clock clock) {
        var signingIn = new SigningCookie(
                new SealedCookie<>(PageCookie.SIGNING, SigningIn.class, sealing, clock), signInClient);
        var clients = new InMemoryClientRegistrationRepository(signInClient);
        var signedIn = new SignedInPerson(sessions, issuer, callers);
        return callers.watch(http, refusals)
                .securityMatchers(it -> it.requestMatchers(PEOPLE).requestMatchers(OPEN))
                .sessionManagement(it -> it.sessionCreationPolicy(STATELESS))
                .securityContext(it -> it.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(it -> it.csrfTokenRepository(new FormTokens()))
                .authorizeHttpRequests(it -> it.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(it -> it.clientRegistrationRepository(clients)
                        .authorizedClientRepository(signedIn)
                        .loginPage(PagePaths.SIGNED_OUT)
                        .authorizationEndpoint(begin -> begin.authorizationRequestRepository(signingIn)
                                .authorizationRequestResolver(new LanguageToo(clients)))
                        .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(issuer.codes()))
                        .successHandler(signedIn)
                        .failureHandler(refusals))
                .exceptionHandling(it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(it -> it.contentSecurityPolicy(
                                csp -> csp.policyDirectives(POLICY.formatted(issuerOf(signInClient))))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()")))
                .addFilterBefore(
                        new SessionFilter(sessions, callers, rates, refusals), AnonymousAuthenticationFilter.class)
                .build();
    }

    private static String issuerOf(ClientRegistration client) {
        return String.valueOf(client.getProviderDetails().getIssuerUri());
    }
}
