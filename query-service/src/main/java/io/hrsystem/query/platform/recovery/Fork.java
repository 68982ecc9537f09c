package io.hrsystem.query.platform.recovery;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.Horizon;
import io.hrsystem.query.platform.projections.Anchors.Anchor;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Where two histories part.
 *
 * @param common the last event of both, in the order of the store
 * @param at when that was recorded
 */
record Fork(GlobalPosition common, Instant at) {
    /**
     * The order of events is that in which transactions begin, what is lost are those that had not ended: one of them may
     * lie before an event that is there. They take less than a second; clocks of nodes may differ by more.
     */
    private static final Duration UNSURE = Duration.ofMinutes(2);

    private static final String FIND = """
        SELECT xid, pos, recorded_at FROM event
         WHERE (xid, pos) < (?, ?) AND recorded_at <= ? AND %s ORDER BY xid DESC, pos DESC LIMIT 1\
        """.formatted(Horizon.BELOW);

    /**
     * @param end what was recorded later belongs to the history that there is now
     * @param before where that one is known to have begun already
     */
    static Fork find(JdbcTemplate command, Instant end, GlobalPosition before) {
        return command
                .query(
                        FIND,
                        (row, _) -> new Fork(
                                new GlobalPosition(row.getLong(1), row.getLong(2)),
                                row.getObject(3, OffsetDateTime.class).toInstant()),
                        before.xid(),
                        before.pos(),
                        end.atOffset(ZoneOffset.UTC))
                .stream()
                .findFirst()
                .orElse(new Fork(GlobalPosition.ORIGIN, Instant.EPOCH));
    }

    /** The one that was found before. */
    static Fork at(JdbcTemplate command, GlobalPosition common) {
        return find(command, Instant.parse("9999-01-01T00:00:00Z"), new GlobalPosition(common.xid(), common.pos() + 1));
    }

    /** Whether what was written at the same time may have been lost, although this was not. */
    boolean isBehindOrNear(Anchor anchor) {
        return anchor.position().compareTo(common) > 0 || anchor.recordedAt().isAfter(at.minus(UNSURE));
    }
}
