package io.hrsystem.query.platform.pages.session;

import io.hrsystem.query.platform.pages.PagePaths;
import io.hrsystem.query.platform.pages.RefusedPage;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** What filters of the pages refuse becomes a page too; whoever is not signed in is sent to do so. */
final class PageRefusals
        implements HandlerExceptionResolver,
                AuthenticationEntryPoint,
                AuthenticationFailureHandler,
                AccessDeniedHandler {
    private final PageSessions sessions;

    PageRefusals(PageSessions sessions) {
        this.sessions = sessions;
    }

    /** A page that is asked for later, in the background, is not to become the page of the issuer. */
    private static final String HTMX = "HX-Request";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        var isRead = request.getMethod().equals(HttpMethod.GET.name());
        var to = SignInClient.BEGINS_AT + "?back=" + (isRead ? PagePaths.orFirst(request.getRequestURI()) : "/");
        if (request.getHeader(HTMX) != null) response.setHeader("HX-Redirect", to);
        else response.sendRedirect(to);
    }

    /** A sign-in that came back and was none. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) {
        resolveException(request, response, null, e);
    }

    /** A form of a session that has ended meanwhile, or of another site. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e) {
        resolveException(request, response, null, e);
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        request.setAttribute(RefusedPage.CAUSE, e);
        if (RefusedPage.endsSession(e) && request.getAttribute(PageSession.NAME) instanceof PageSession session) {
            sessions.end(session.key());
            PageCookie.SESSION.clear(request, response);
        }
        try {
            request.getRequestDispatcher(PagePaths.REFUSED).forward(request, response);
            return new ModelAndView();
        } catch (ServletException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
