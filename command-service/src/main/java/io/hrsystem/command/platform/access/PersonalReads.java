package io.hrsystem.command.platform.access;

import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.access.AccessKind;
import io.hrsystem.platform.access.AccessLog;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Puts on record who reads personal values, before they are answered. */
@Component
public final class PersonalReads {
    private final AccessLog log;

    PersonalReads(DataSource system, Clock clock) {
        this.log = new AccessLog(new JdbcTemplate(system), clock);
    }

    /** @param what names, ids and the caller's reason; never a value that was read */
    public void record(AccessKind kind, Request request, String what) {
        record(kind, request.tenant(), request, what);
    }

    /** The same of a company's data that is not the caller's own. */
    public void record(AccessKind kind, TenantId company, Request request, String what) {
        log.record(kind, company, request.caller(), remoteAddress(), what, request.correlation());
    }

    private static String remoteAddress() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes http
                ? http.getRequest().getRemoteAddr()
                : "";
    }
}
