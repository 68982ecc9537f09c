package io.hrsystem.command.identity.tokens.people;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in.
 *
 * @param browserIdle how long a browser that does not come back is still known; then the password is asked again
 * @param browserLongest how long it is known at most
 * @param refreshIdle how long a refresh token lasts that nobody uses
 * @param refreshLongest how long a session's tokens can be renewed at most
 * @param pagesRedirectUris where the product's own pages take a sign-in
 * @param pagesPostLogoutRedirectUris where they take a sign-out
 */
@ConfigurationProperties("hr.sign-in")
public record PeopleSettings(
        @DefaultValue("15m") Duration browserIdle,
        @DefaultValue("8h") Duration browserLongest,
        @DefaultValue("30d") Duration refreshIdle,
        @DefaultValue("90d") Duration refreshLongest,

        @DefaultValue("http://localhost:8081/login/oauth2/code/hr")
        List<URI> pagesRedirectUris,

        @DefaultValue({"http://localhost:8081/signed-out", "http://localhost:8081/"})
        List<URI> pagesPostLogoutRedirectUris) {}
