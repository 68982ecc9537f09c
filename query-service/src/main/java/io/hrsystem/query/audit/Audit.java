package io.hrsystem.query.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event as people read it.
 *
 * @param id of the event
 * @param effectiveOn the day that is named with it
 * @param text one sentence
 * @param cursor where it is in the list
 */
record Audit(
        String id,
        Instant recordedAt,
        @Nullable LocalDate effectiveOn,
        String kind,
        String subject,
        @Nullable String actor,
        @Nullable String client,
        @Nullable String correlationId,
        String text,
        List<AuditChange> changes,
        List<String> cursor) {
    /** @param after null if there is no such thing any more */
    record AuditChange(
            String field, @Nullable String before, @Nullable String after) {}
}
