package io.hrsystem.query.platform.recovery;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.feed.EventFeed;
import io.hrsystem.eventstore.feed.LostHistory;
import io.hrsystem.query.platform.positions.Positions;
import io.hrsystem.query.platform.recovery.Finding.Name;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Looks again and again whether what belongs to this side is right, as long as a recovery is open. */
@Component
class RecoveryChecks {
    private static final int NEAR = 10_000;

    /** Of the events around the point, how many there are, and of how many the one before in their stream is missing. */
    private static final String HOLES = """
        SELECT count(*), count(*) FILTER (WHERE sequence > 0 AND NOT EXISTS (
                 SELECT FROM event AS before WHERE before.tenant_id = near.tenant_id
                    AND before.stream_id = near.stream_id AND before.sequence = near.sequence - 1))
          FROM ((SELECT tenant_id, stream_id, sequence FROM event WHERE (xid, pos) <= (?, ?)
                  ORDER BY xid DESC, pos DESC LIMIT %1$d)
                UNION ALL
                (SELECT tenant_id, stream_id, sequence FROM event WHERE (xid, pos) > (?, ?)
                  ORDER BY xid, pos LIMIT %1$d)) AS near\
        """.formatted(NEAR);

    private final AnchorCheck anchors;
    private final GateCopy gate;
    private final Positions positions;
    private final EventFeed feed;
    private final JdbcTemplate read;
    private final JdbcTemplate command;
    private @Nullable GlobalPosition before;

    RecoveryChecks(
            AnchorCheck anchors,
            GateCopy gate,
            Positions positions,
            EventFeed eventFeed,
            JdbcTemplate systemJdbc,
            JdbcTemplate commandJdbc) {
        this.anchors = anchors;
        this.gate = gate;
        this.positions = positions;
        this.feed = eventFeed;
        this.read = systemJdbc;
        this.command = commandJdbc;
    }

    List<Finding> look(GlobalPosition common) {
        return List.of(eventStore(common), projections(), gate());
    }

    private Finding eventStore(GlobalPosition common) {
        try {
            feed.require(List.of());
        } catch (LostHistory e) {
            return new Finding(Name.EVENT_STORE, false, String.valueOf(e.getMessage()));
        }
        return command.queryForObject(
                HOLES,
                (row, _) -> row.getLong(2) == 0
                        ? new Finding(Name.EVENT_STORE, true, "no hole among %d events".formatted(row.getLong(1)))
                        : new Finding(
                                Name.EVENT_STORE,
                                false,
                                "of %d events %d lack the one before".formatted(row.getLong(1), row.getLong(2))),
                common.xid(),
                common.pos(),
                common.xid(),
                common.pos());
    }

    /** Whether they have come to where the events were at the look before. */
    private Finding projections() {
        var left = ToHeal.in(read);
        if (!left.isEmpty())
            return red(left.stream().map(ToHeal::processor).distinct().collect(Collectors.joining(", ")) + " to do");
        if (anchors.compare().isDiverged()) return red("the event store does not have what was applied last");
        var head = GlobalPosition.of(feed.createHeadToken());
        var goal = before == null ? head : before;
        before = head;
        var reached = positions.slowest();
        var behind = reached.entrySet().stream()
                .filter(it -> it.getValue().compareTo(goal) < 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        return behind.isEmpty()
                ? new Finding(Name.PROJECTIONS, true, "%d read models know the last event".formatted(reached.size()))
                : red(behind + " behind");
    }

    private static Finding red(String detail) {
        return new Finding(Name.PROJECTIONS, false, detail);
    }

    private Finding gate() {
        var different = gate.differences();
        return different.isEmpty()
                ? new Finding(Name.GATE, true, "the same on both sides")
                : new Finding(Name.GATE, false, String.join(", ", different) + " not the same on both sides");
    }
}
