package io.hrsystem.query.platform.packages;

import io.hrsystem.contract.operations.AuditPackageId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.access.AccessKind;
import io.hrsystem.platform.access.AccessLog;
import io.hrsystem.platform.logging.Correlation;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.database.Reads;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives away what was asked for, as soon as it is sealed. Each time it is on record. */
@RestController
class PackageEndpoint {
    private static final String SOON = "10";

    private final AskedPackages packages;
    private final PackageWriter writer;
    private final Reads reads;
    private final AccessLog log;

    PackageEndpoint(AskedPackages packages, PackageWriter writer, Reads reads, JdbcTemplate logJdbc, Clock clock) {
        this.packages = packages;
        this.writer = writer;
        this.reads = reads;
        this.log = new AccessLog(logJdbc, clock);
    }

    @GetMapping("/audit-packages/{packageId}")
    @Needs(Permission.AUDIT)
    void fetch(
            @PathVariable AuditPackageId packageId,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        reads.admit(caller);
        var asked = packages.find(packageId, caller).orElseThrow(() -> Refusal.of(RefusalCode.NOT_FOUND));
        if (!writer.isReady(asked)) {
            response.setStatus(HttpStatus.ACCEPTED.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
            return;
        }
        log.record(
                AccessKind.DOWNLOAD,
                asked.company(),
                caller,
                request.getRemoteAddr(),
                "audit-packages/" + packageId,
                String.valueOf(MDC.get(Correlation.ID)));
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-package-%s.zip\"".formatted(packageId));
        writer.write(asked, response.getOutputStream());
    }
}
