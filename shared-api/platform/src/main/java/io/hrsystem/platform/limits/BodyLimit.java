package io.hrsystem.platform.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses a body that is larger than any request has to be, and forms where there are none, before anybody reads them:
 * who is calling is not known yet.
 */
final class BodyLimit extends OncePerRequestFilter {
    private static final long UNKNOWN = -1;

    private final RequestSettings settings;
    private final HandlerExceptionResolver problems;
    private final AntPathMatcher paths = new AntPathMatcher();

    BodyLimit(RequestSettings settings, HandlerExceptionResolver problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var most = settings.maxBody().toBytes();
        if (request.getContentLengthLong() > most) refuse(request, response, HttpStatus.CONTENT_TOO_LARGE);
        else if (isForm(request) && !takesForms(request)) refuse(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        else pass(request, response, chain, most);
    }

    /** The server itself reads no more than was announced; what is not announced is counted. */
    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain, long most)
            throws ServletException, IOException {
        try {
            chain.doFilter(
                    request.getContentLengthLong() == UNKNOWN ? new CountedRequest(request, most) : request, response);
        } catch (ResponseStatusException | InvalidParameterException e) {
            // read by a filter, past which no endpoint has come
            if (response.isCommitted()) throw e;
            problems.resolveException(request, response, null, e);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status) {
        problems.resolveException(request, response, null, new ResponseStatusException(status));
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null
                && (type.regionMatches(true, 0, "application/x-www-form-urlencoded", 0, 33)
                        || type.regionMatches(true, 0, "multipart/", 0, 10));
    }

    private boolean takesForms(HttpServletRequest request) {
        return settings.formPaths().stream().anyMatch(it -> paths.match(it, request.getRequestURI()));
    }
}
