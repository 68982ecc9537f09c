package io.hrsystem.command.platform.recovery;

import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.storage.Ledger;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds which decisions were lost: those that the ledger, or the events that were put aside, tell and the store does not. */
@Component
final class LostOnes {
    private static final String STILL_THERE = """
        SELECT 1 FROM event
         WHERE (xid, pos) = (:xid, :pos) AND tenant_id = :tenant AND event_id = cast(:event AS uuid)
        """;
    private static final String PUT_ASIDE = """
        SELECT tenant_id, event_id::text AS event_id, xid, pos, payload_type, stream_id, recorded_at
          FROM lost_event WHERE recovery_id = :recovery AND payload_type IN (:kinds) ORDER BY xid, pos
        """;

    private final Ledger ledger;
    private final JdbcClient system;

    LostOnes(Ledger ledger, DataSource system) {
        this.ledger = ledger;
        this.system = JdbcClient.create(system);
    }

    /**
     * In the order in which they were made, over all histories that there have been: positions say it of one alone. What
     * the ledger does not have came after it. Those of which a recovery has taken care are left out.
     */
    List<LostDecision> of(Recovery recovery, Set<String> kinds) throws IOException {
        var found = new LinkedHashMap<String, LostDecision>();
        for (var entry : ledger.since(recovery.readFrom())) {
            var kept = KeptDecision.of(entry);
            if (kept != null && kinds.contains(kept.kind()) && !isThere(kept)) found.putIfAbsent(kept.eventId(), kept);
        }
        for (var aside : putAside(recovery, kinds)) found.putIfAbsent(aside.eventId(), aside);
        return found.values().stream().filter(it -> !isDone(it)).toList();
    }

    private boolean isThere(LostDecision decision) {
        return system.sql(STILL_THERE)
                .param("xid", decision.position().xid())
                .param("pos", decision.position().pos())
                .param("tenant", decision.tenant().value())
                .param("event", decision.eventId())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private boolean isDone(LostDecision decision) {
        return system.sql(
                        "SELECT EXISTS (SELECT FROM recovery_decision WHERE tenant_id = :tenant AND event_id = :event)")
                .param("tenant", decision.tenant().value())
                .param("event", decision.eventId())
                .query(Boolean.class)
                .single();
    }

    private Collection<LostDecision> putAside(Recovery recovery, Set<String> kinds) {
        return system.sql(PUT_ASIDE)
                .param("recovery", recovery.id())
                .param("kinds", kinds)
                .query(LostOnes::read)
                .list();
    }

    private static LostDecision read(ResultSet row, int number) throws SQLException {
        return new LostDecision(
                new TenantId(row.getString("tenant_id")),
                row.getString("event_id"),
                new GlobalPosition(row.getLong("xid"), row.getLong("pos")),
                row.getString("payload_type"),
                row.getString("stream_id"),
                Map.of(),
                row.getTimestamp("recorded_at").toInstant());
    }
}
