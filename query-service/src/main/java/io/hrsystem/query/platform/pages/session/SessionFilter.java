package io.hrsystem.query.platform.pages.session;

import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.limits.Rates;
import io.hrsystem.platform.security.Callers;
import io.hrsystem.query.platform.pages.PagePaths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request of a page be that of the person whose session its cookie leads to. */
final class SessionFilter extends OncePerRequestFilter {
    private final PageSessions sessions;
    private final Callers callers;
    private final Rates rates;
    private final PageRefusals refusals;

    SessionFilter(PageSessions sessions, Callers callers, Rates rates, PageRefusals refusals) {
        this.sessions = sessions;
        this.callers = callers;
        this.rates = rates;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var session = session(request);
            if (session.isPresent()) signIn(session.get(), request);
            else rates.countStranger(request.getRemoteAddr());
        } catch (JwtException _) {
            // of a key that is no longer published, for one
            PageCookie.SESSION.of(request).flatMap(SessionKey::of).ifPresent(sessions::end);
        } catch (AuthenticationServiceException | Refusal e) {
            refusals.resolveException(request, response, null, e);
            return;
        }
        if (request.getAttribute(PageSession.NAME) == null
                && PageCookie.SESSION.of(request).isPresent()) PageCookie.SESSION.clear(request, response);
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PagePaths.areOfPeople(request);
    }

    private Optional<PageSession> session(HttpServletRequest request) {
        return PageCookie.SESSION.of(request).flatMap(SessionKey::of).flatMap(sessions::find);
    }

    private void signIn(PageSession session, HttpServletRequest request) {
        SecurityContextHolder.setContext(
                new SecurityContextImpl(callers.of(session.tokens().access())));
        request.setAttribute(PageSession.NAME, session);
    }
}
