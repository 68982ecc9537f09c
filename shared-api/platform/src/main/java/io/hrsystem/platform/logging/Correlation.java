package io.hrsystem.platform.logging;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Names a request, or keeps the name that the client gave it, so that everything it causes can be found again. */
public final class Correlation extends OncePerRequestFilter {
    public static final String HEADER = "X-Correlation-Id";

    /** Key of the log's fields and name of the request attribute: {@code @RequestAttribute(Correlation.ID)}. */
    public static final String ID = "correlation";

    /** Anything else a client sends could forge lines of the log. */
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = idOf(request.getHeader(HEADER));
        request.setAttribute(ID, id);
        response.setHeader(HEADER, id);
        try (var _ = MDC.putCloseable(ID, id)) {
            chain.doFilter(request, response);
        }
    }

    /** Random but no secret: nothing is decided by it. */
    private static String idOf(@Nullable String given) {
        return given != null && HARMLESS.matcher(given).matches()
                ? given
                : UuidCreator.getRandomBasedFast().toString();
    }
}
