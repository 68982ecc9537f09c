package io.hrsystem.platform.security;

import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.database.TenantGate;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Takes a person's roles as they are now instead of as they were when the token was made, and lets nobody in whose session
 * is over or whose account is disabled. Machines' roles never change, so nothing is asked for them.
 */
final class AccessNow extends OncePerRequestFilter {
    private final RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();
    private final TenantGate gate;
    private final HandlerExceptionResolver problems;

    AccessNow(TenantGate gate, HandlerExceptionResolver problems) {
        this.gate = gate;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token
                    && token.getPrincipal().isPerson()) now(token, request, response);
        } catch (RuntimeException e) {
            if (e instanceof Refusal no && no.code() == RefusalCode.SESSION_ENDED)
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.resolveException(request, response, null, e);
            return;
        }
        chain.doFilter(request, response);
    }

    private void now(CallerToken token, HttpServletRequest request, HttpServletResponse response) {
        var caller = token.getPrincipal();
        var now =
                gate.accessOf(caller.tenant(), caller.actor(), caller.session()).admit(caller.roles());
        if (now.equals(caller.roles())) return;
        var reduced = token.with(now);
        var context = new SecurityContextImpl(reduced);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        request.setAttribute(SecurityLog.CALLER, reduced.getPrincipal());
    }
}
