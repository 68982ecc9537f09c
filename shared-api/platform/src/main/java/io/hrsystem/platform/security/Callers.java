package io.hrsystem.platform.security;

import io.hrsystem.platform.database.TenantGate;
import io.hrsystem.platform.limits.Rates;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Makes callers of tokens, and what is done for each of them once they are known: the same on every security chain. */
public final class Callers {
    private final JwtDecoder tokens;
    private final Rates rates;
    private final @Nullable TenantGate gate;

    /** @param gate null where no database knows of people */
    Callers(JwtDecoder tokens, Rates rates, @Nullable TenantGate gate) {
        this.tokens = tokens;
        this.rates = rates;
        this.gate = gate;
    }

    /**
     * Of a token that did not come with the request itself: that of a person's session on our pages.
     *
     * @throws JwtException if it does not count
     */
    public Authentication of(String accessToken) {
        return CallerToken.of(tokens.decode(accessToken));
    }

    /** @param problems answers what is refused */
    public HttpSecurity watch(HttpSecurity http, HandlerExceptionResolver problems) {
        http.addFilterAfter(new CallerInLog(), AuthorizationFilter.class)
                .addFilterAfter(new CallerRate(rates, problems), CallerInLog.class);
        return gate == null ? http : http.addFilterAfter(new AccessNow(gate, problems), CallerRate.class);
    }
}
