package io.hrsystem.query.testing;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Objects;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** What the test has and the service has not: an issuer, a way to store events, a client. */
class TestParts {
    @Bean
    Tokens tokens() {
        return Tokens.made();
    }

    @Bean
    JWKSource<SecurityContext> issuerKeys(Tokens tokens) {
        return tokens.published();
    }

    @Bean
    Feed feed(TestDatabases databases) {
        return new Feed(databases.command(), databases.subjectKeys());
    }

    @Bean
    @Lazy
    Client client(ServletWebServerApplicationContext context, Tokens tokens) {
        return new Client(Objects.requireNonNull(context.getWebServer()).getPort(), tokens);
    }
}
