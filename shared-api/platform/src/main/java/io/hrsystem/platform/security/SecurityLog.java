package io.hrsystem.platform.security;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts on record who was refused what: one line of the logger {@code security} for each answer that an attacker would
 * get, whoever gave it, and a count by reason. It stands around all other filters but the one that names requests.
 */
public final class SecurityLog extends OncePerRequestFilter {
    /** Name of the request attribute with the code of a refusal. */
    public static final String REASON = "hr.security.reason";

    /** Name of the request attribute that says that a part of an answer was refused, though not the whole. */
    public static final String PARTLY = "hr.security.partly";

    /** Name of the request attribute with the {@link Caller}, once the token has been checked. */
    static final String CALLER = "hr.security.caller";

    static final String COUNTER = "hr.security.refusals";

    private static final Logger LOG = LoggerFactory.getLogger("security");
    private static final Set<Integer> WATCHED = Set.of(401, 403, 404, 413, 429);
    private static final String NOBODY = "-";

    private final MeterRegistry meters;

    SecurityLog(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (isAsyncStarted(request)) return;
        if (WATCHED.contains(response.getStatus())) record(request, response.getStatus(), reason(request, response));
        else if (request.getAttribute(PARTLY) instanceof String reason) record(request, response.getStatus(), reason);
    }

    /** The answer to what is answered later is known later. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private void record(HttpServletRequest request, int status, String reason) {
        var caller = request.getAttribute(CALLER) instanceof Caller known ? known : null;
        var actor = caller == null ? NOBODY : caller.actor();
        var tenant = caller == null ? NOBODY : caller.tenant().value();
        LOG.atWarn()
                .addKeyValue("reason", reason)
                .addKeyValue("status", status)
                .addKeyValue("actor", actor)
                .addKeyValue("company", tenant)
                .addKeyValue("address", request.getRemoteAddr())
                .addKeyValue("method", request.getMethod())
                .addKeyValue("path", request.getRequestURI())
                .log("{}: {} of {} from {}", reason, actor, tenant, request.getRemoteAddr());
        meters.counter(COUNTER, "reason", reason).increment();
    }

    /** A code of ours, of which there are only so many; or a filter of somebody else's has answered. */
    private static String reason(HttpServletRequest request, HttpServletResponse response) {
        return request.getAttribute(REASON) instanceof String code ? code : "STATUS_" + response.getStatus();
    }
}
