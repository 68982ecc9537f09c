package io.hrsystem.command.identity.tokens;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.hrsystem.command.identity.tokens.people.Codes;
import io.hrsystem.command.identity.tokens.people.PeopleSettings;
import io.hrsystem.command.identity.tokens.people.SignInClients;
import io.hrsystem.command.identity.tokens.people.SignedInBrowser;
import io.hrsystem.command.identity.tokens.people.ToSignIn;
import io.hrsystem.command.platform.secrets.KeyedHash;
import io.hrsystem.command.platform.secrets.SecretFile;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({IdentitySettings.class, PeopleSettings.class})
class AuthorizationServer {
    /** They are no page of the issuer, and no other: 404. */
    private static final RequestMatcher OFF = new OrRequestMatcher(Discovery.OFF.stream()
            .map(path -> (RequestMatcher) PathPatternRequestMatcher.pathPattern(path))
            .toList());

    private static final RequestMatcher SILENT = request ->
            SignedInBrowser.PATH.equals(request.getRequestURI()) && "none".equals(request.getParameter("prompt"));

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain issuerEndpoints(
            HttpSecurity http, PeopleEndpoints people, SignedInBrowser.Maker browsers, ToSignIn toSignIn) {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(
                            new AndRequestMatcher(server.getEndpointsMatcher(), new NegatedRequestMatcher(OFF)));
                    server.oidc(oidc -> oidc.providerConfigurationEndpoint(
                            it -> it.providerConfigurationCustomizer(found -> found.claims(Discovery::tellTheTruth))));
                    server.authorizationServerMetadataEndpoint(it ->
                            it.authorizationServerMetadataCustomizer(found -> found.claims(Discovery::tellTheTruth)));
                    people.configure(server);
                })
                // who may not be asked is told so by the endpoint itself
                .authorizeHttpRequests(requests -> requests.requestMatchers(SILENT)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(browsers.filter(), LogoutFilter.class)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(toSignIn))
                .build();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(@Value("${hr.issuer}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    @Bean
    SigningKeys signingKeys(IdentitySettings settings, Environment environment) {
        var file = new SecretFile(settings.keyFile(), "hr.identity.key-file");
        return SigningKeys.parse(file.provided(environment, SigningKeys::generate));
    }

    @Bean
    JWKSource<SecurityContext> jwkSource(SigningKeys keys) {
        return new ImmutableJWKSet<>(keys.set());
    }

    @Bean
    JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
        var encoder = new NimbusJwtEncoder(keys);
        encoder.setJwkSelector(List::getFirst);
        return encoder;
    }

    @Bean
    AccessTokenClaims accessTokens(ApplicationEventPublisher events) {
        return new AccessTokenClaims(events);
    }

    @Bean
    MachineSecrets machineSecrets(KeyedHash hash) {
        return new MachineSecrets(hash);
    }

    @Bean
    RegisteredClients registeredClients(DataSource system, SignInClients people, Clock clock) {
        return new RegisteredClients(JdbcClient.create(system), people, clock);
    }

    @Bean
    Authorizations authorizations(Codes codes) {
        return new Authorizations(codes);
    }

    /** Ready before the first request: who starts the system signs in as soon as it answers. */
    @Bean
    BootstrapClient bootstrapClient(
            IdentitySettings settings,
            DataSource system,
            MachineSecrets secrets,
            Clock clock,
            Environment environment) {
        var client = new BootstrapClient(JdbcClient.create(system), secrets, clock);
        var path = settings.bootstrapClientSecretFile();
        if (path != null) {
            var file = new SecretFile(path, "hr.identity.bootstrap-client-secret-file");
            client.provide(file.provided(environment, secrets::next));
        }
        return client;
    }
}
