package io.hrsystem.query.platform.recovery;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.platform.projections.Anchors.Applied;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * What the event store says to the events that were applied last.
 *
 * @param lost those that it does not have
 * @param firstReplaced the first position of one of these at which it has another event; behind all if there is none
 */
record Comparison(List<Applied> all, Set<Applied> lost, GlobalPosition firstReplaced) {
    private static final int AT_ONCE = 10_000;
    private static final String LOOK = """
        SELECT (SELECT event_id FROM event WHERE event.xid = known.xid AND event.pos = known.pos)
          FROM unnest(?::bigint[], ?::bigint[]) WITH ORDINALITY AS known (xid, pos, place) ORDER BY place\
        """;

    static Comparison of(List<Applied> all, Connection store, Predicate<Applied> isPurged) throws SQLException {
        var lost = new HashSet<Applied>();
        var replaced = GlobalPosition.END;
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            var part = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            var stored = stored(part, store);
            for (var i = 0; i < part.size(); i++) {
                var known = part.get(i);
                var there = stored.get(i);
                if (known.anchor().event().equals(there) || there == null && isPurged.test(known)) continue;
                lost.add(known);
                if (there != null) replaced = replaced.lowerBound(known.anchor().position());
            }
        }
        return new Comparison(all, lost, replaced);
    }

    private static List<UUID> stored(List<Applied> known, Connection store) throws SQLException {
        try (var statement = store.prepareStatement(LOOK)) {
            statement.setArray(1, positions(known, store, GlobalPosition::xid));
            statement.setArray(2, positions(known, store, GlobalPosition::pos));
            try (var rows = statement.executeQuery()) {
                var stored = new ArrayList<UUID>(known.size());
                while (rows.next()) stored.add(rows.getObject(1, UUID.class));
                return stored;
            }
        }
    }

    private static Array positions(List<Applied> known, Connection store, ToLongFunction<GlobalPosition> number)
            throws SQLException {
        return store.createArrayOf(
                "bigint",
                known.stream()
                        .<Object>map(it -> number.applyAsLong(it.anchor().position()))
                        .toArray());
    }

    boolean isDiverged() {
        return !lost.isEmpty();
    }

    /** The last event that was applied and is there. */
    GlobalPosition lastThere() {
        return all.stream()
                .filter(it -> !lost.contains(it))
                .map(it -> it.anchor().position())
                .max(GlobalPosition::compareTo)
                .orElse(GlobalPosition.ORIGIN);
    }

    /** Whether something is missing that was there when this was the last event that was there. */
    boolean hasLostUntil(GlobalPosition common) {
        return lost.stream().anyMatch(it -> it.anchor().position().compareTo(common) <= 0);
    }

    /** When the last of them was recorded: all that is of another history was recorded later. */
    Instant end() {
        return all.stream()
                .map(it -> it.anchor().recordedAt())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
