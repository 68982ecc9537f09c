package io.hrsystem.command.platform.web;

import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Takes so many files at the same time: each is in memory, so that none of it lies on a disk as it came. */
final class UploadsAtOnce extends OncePerRequestFilter {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Semaphore places;
    private final HandlerExceptionResolver problems;

    UploadsAtOnce(int places, HandlerExceptionResolver problems) {
        this.places = new Semaphore(places);
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            var busy = Refusal.of(RefusalCode.UPLOADS_BUSY).until(PAUSE);
            problems.resolveException(request, response, null, busy);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }
}
