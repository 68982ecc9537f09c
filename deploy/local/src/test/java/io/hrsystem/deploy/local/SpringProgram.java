package io.hrsystem.deploy.local;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A program that nobody has made for this system: Spring's own OAuth2 client as Boot wires it, which knows the issuer's
 * address and its own name.
 */
@RestController
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    OAuth2ClientAutoConfiguration.class,
    OAuth2ClientWebSecurityAutoConfiguration.class
})
class SpringProgram {
    static final String PATH = "/login/oauth2/code/hr";

    static ConfigurableApplicationContext start(int port, String issuer, String clientId) {
        var registration = "--spring.security.oauth2.client.registration.hr.";
        // as arguments, which stand over the settings of the services on this class path
        return new SpringApplicationBuilder(SpringProgram.class)
                .run(
                        "--server.port=" + port,
                        registration + "client-id=" + clientId,
                        registration + "client-authentication-method=none",
                        registration + "authorization-grant-type=authorization_code",
                        registration + "scope=openid",
                        "--spring.security.oauth2.client.provider.hr.issuer-uri=" + issuer);
    }

    @GetMapping("/")
    String whoIsHere(
            @AuthenticationPrincipal OidcUser user,
            @RegisteredOAuth2AuthorizedClient("hr") OAuth2AuthorizedClient client) {
        return "%s %s".formatted(user.getSubject(), client.getRefreshToken() != null);
    }
}
