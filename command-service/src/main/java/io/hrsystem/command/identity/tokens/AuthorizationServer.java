package io.hrsystem.command.identity.tokens;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class AuthorizationServer {
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain issuerEndpoints(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(withDefaults());
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .build();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(@Value("${hr.issuer}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    @Bean
    SigningKeys signingKeys(IdentitySettings settings, Environment environment) {
        var file = new SecretFile(settings.keyFile(), "hr.identity.key-file");
        return SigningKeys.parse(secret(file, environment, SigningKeys::generate));
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
    Secrets secrets() {
        return new Secrets(PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    @Bean
    ClientSecrets clientSecrets(IdentitySettings settings, Environment environment) {
        var file = new SecretFile(settings.clientSecretKeyFile(), "hr.identity.client-secret-key-file");
        return new ClientSecrets(secret(file, environment, BootstrapClient::newSecret));
    }

    /** The issuer takes the only one there is. */
    @Bean
    PasswordEncoder clientSecretEncoder(ClientSecrets secrets) {
        return new SecretEncoder(secrets);
    }

    @Bean
    RegisteredClients registeredClients(DataSource system, Clock clock) {
        return new RegisteredClients(JdbcClient.create(system), clock);
    }

    @Bean
    OAuth2AuthorizationService authorizationService(DataSource system, RegisteredClientRepository clients) {
        return new JdbcOAuth2AuthorizationService(new JdbcTemplate(system), clients);
    }

    @Bean
    PurgeAuthorizations purgeAuthorizations(DataSource system, Clock clock) {
        return new PurgeAuthorizations(JdbcClient.create(system), clock);
    }

    /** Ready before the first request: who starts the system signs in as soon as it answers. */
    @Bean
    BootstrapClient bootstrapClient(
            IdentitySettings settings, DataSource system, ClientSecrets secrets, Clock clock, Environment environment) {
        var client = new BootstrapClient(JdbcClient.create(system), secrets, clock);
        var path = settings.bootstrapClientSecretFile();
        if (path != null) {
            var file = new SecretFile(path, "hr.identity.bootstrap-client-secret-file");
            client.provide(secret(file, environment, BootstrapClient::newSecret));
        }
        return client;
    }

    /** Only a developer's machine makes its own secrets; elsewhere a missing one is a mistake. */
    private static String secret(SecretFile file, Environment environment, Supplier<String> made) {
        return environment.acceptsProfiles(Profiles.of("local")) ? file.readOrCreate(made) : file.read();
    }
}
