package io.hrsystem.command.identity.accounts;

import io.hrsystem.platform.security.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PublicPages {
    /** Who sets a first password cannot have a token yet; the description of the surface is no secret. */
    @Bean
    PublicPaths publicPaths() {
        return new PublicPaths(
                ActivationEndpoint.PATH,
                PasswordEndpoint.FORGOTTEN,
                PasswordEndpoint.RESET,
                "/activate.html",
                "/activate.css",
                "/activate.js",
                "/page.css",
                "/page.svg",
                "/sign-in",
                "/connect/logout",
                "/reset.html",
                "/reset.js",
                "/v3/api-docs/**",
                "/v3/api-docs.yaml");
    }
}
