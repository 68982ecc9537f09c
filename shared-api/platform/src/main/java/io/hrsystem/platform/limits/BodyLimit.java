package io.hrsystem.platform.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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
        var most = mostOf(request);
        if (request.getContentLengthLong() > most) refuse(request, response, HttpStatus.CONTENT_TOO_LARGE);
        else if (isForm(request) && !isAmong(settings.formPaths(), request)
                || isUpload(request) && !isAmong(settings.uploadPaths(), request))
            refuse(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        else pass(request, response, chain, most);
    }

    private long mostOf(HttpServletRequest request) {
        var usual = settings.maxBody().toBytes();
        return isUpload(request) && isAmong(settings.uploadPaths(), request)
                ? usual + settings.maxUpload().toBytes()
                : usual;
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
        return isOfType(request, "application/x-www-form-urlencoded");
    }

    private static boolean isUpload(HttpServletRequest request) {
        return isOfType(request, "multipart/");
    }

    private static boolean isOfType(HttpServletRequest request, String beginning) {
        var type = request.getContentType();
        return type != null && type.regionMatches(true, 0, beginning, 0, beginning.length());
    }

    private boolean isAmong(List<String> patterns, HttpServletRequest request) {
        return patterns.stream().anyMatch(it -> paths.match(it, request.getRequestURI()));
    }
}
