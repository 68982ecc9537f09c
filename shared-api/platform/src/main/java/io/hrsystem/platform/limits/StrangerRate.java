package io.hrsystem.platform.limits;

import io.hrsystem.platform.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Counts what comes without a bearer token before anything is done for it: a wrong secret costs us more than its sender. */
final class StrangerRate extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final Rates rates;
    private final List<String> countedLater;
    private final HandlerExceptionResolver problems;
    private final AntPathMatcher paths = new AntPathMatcher();

    StrangerRate(Rates rates, List<String> countedLater, HandlerExceptionResolver problems) {
        this.rates = rates;
        this.countedLater = countedLater;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (!bringsAToken(request) && !isCountedLater(request)) rates.countStranger(request.getRemoteAddr());
        } catch (Refusal tooOften) {
            problems.resolveException(request, response, null, tooOften);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isCountedLater(HttpServletRequest request) {
        return countedLater.stream().anyMatch(it -> paths.match(it, request.getRequestURI()));
    }

    private static boolean bringsAToken(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }
}
