package io.hrsystem.query.audit;

import io.hrsystem.contract.EventCatalog;
import io.hrsystem.contract.bounds.Times;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.PositionCode;
import io.hrsystem.query.platform.graphql.api.Malformed;
import io.hrsystem.query.platform.graphql.api.Paging;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the trail; null is no condition.
 *
 * @param subject the id of whom or what it is about
 * @param workDate of the attendance of a subject
 * @param actor an account or a client
 * @param from when it was recorded at the earliest
 * @param to when it was recorded at the latest
 * @param kinds names of event types
 */
record AuditQuestion(
        @Nullable String subject,
        @Nullable LocalDate workDate,
        @Nullable String actor,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable List<String> kinds) {
    private static final Instant EARLIEST = Times.EARLIEST.atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant LATEST = Times.LATEST.atStartOfDay().toInstant(ZoneOffset.UTC);

    /** A place in the list: what comes after it was recorded earlier. */
    record Place(Instant recordedAt, long pos) {
        List<String> cursor(long xid, PositionCode code) {
            return List.of(recordedAt.toString(), code.hide(new GlobalPosition(xid, pos)));
        }
    }

    /** @throws Malformed if nothing can be meant */
    void check() {
        if (workDate != null && subject == null) throw new Malformed("workDate", "needs a subject");
        if (kinds == null) return;
        var unknown = new HashSet<>(kinds);
        unknown.removeAll(EventCatalog.types().keySet());
        if (!unknown.isEmpty()) throw new Malformed("kinds", "has what is no event type");
    }

    AuditQuestion about(String other) {
        return new AuditQuestion(other, workDate, actor, from, to, kinds);
    }

    Instant earliest() {
        return from == null ? EARLIEST : from;
    }

    /** Those that are asked for, of those that are seen. */
    Set<String> kindsOf(Sight sight) {
        var seen = new HashSet<>(sight.kinds().toList());
        if (kinds != null && !kinds.isEmpty()) seen.retainAll(kinds);
        return seen;
    }

    /** @throws Malformed if the cursor is none of this list */
    Place begin(Paging paging, PositionCode code) {
        var last = to == null ? LATEST : to;
        if (paging.after().isEmpty()) return new Place(last, Long.MAX_VALUE);
        var position =
                code.reveal(paging.after(1, "")).orElseThrow(() -> new Malformed("after", "is no cursor of this list"));
        try {
            var at = Instant.parse(paging.after(0, ""));
            return at.isAfter(last) ? new Place(last, Long.MAX_VALUE) : new Place(at, position.pos());
        } catch (DateTimeException e) {
            throw new Malformed("after", "is no cursor of this list");
        }
    }
}
