package io.hrsystem.deploy.local.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What a package says that it is; its names are those in the file. */
record Manifest(
        String form,
        String packageId,
        String tenantId,
        String from,
        String to,
        String zone,
        @Nullable String employeeId,
        String requestedBy,
        String requestedAt,
        @Nullable Long firstSeal,
        @Nullable Long lastSeal) {
    static final String FORM = "hr-audit-package/1";

    boolean asksFor(EventLine event) {
        var day = Instant.parse(event.recordedAt()).atZone(ZoneId.of(zone)).toLocalDate();
        return event.tenant().equals(tenantId)
                && !day.isBefore(LocalDate.parse(from))
                && !day.isAfter(LocalDate.parse(to));
    }
}
