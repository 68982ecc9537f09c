package io.hrsystem.query.platform.views;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.operations.ReplayId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.query.platform.projections.rebuild.PastTables;
import io.hrsystem.query.platform.projections.rebuild.Progress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Builds views, which are one company's read models as they were at a position, and takes them away again. */
@Component
public final class Views {
    private final PastTables tables;
    private final EventReader events;
    private final JdbcTemplate database;

    Views(PastTables tables, EventReader events, JdbcTemplate systemJdbc) {
        this.tables = tables;
        this.events = events;
        this.database = systemJdbc;
    }

    /** Of the last event that was recorded at or before an instant; what was written late counts as then, not later. */
    public GlobalPosition positionOf(Instant upTo) {
        return events.before(upTo.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS));
    }

    /**
     * Returns when the view can be read. What a node that died has left of it is built again from the beginning; if it
     * fails, nothing is left.
     *
     * @param requestedBy the actor who may read it besides the company
     * @param upTo the last position whose event is in
     * @param groups of projections; those that only know the present are left out
     * @param progress in events of the company
     * @throws IllegalArgumentException if there is no such group
     * @throws IllegalStateException if too much cannot be applied
     * @throws java.util.concurrent.CancellationException if it is to end
     */
    public void build(
            ReplayId id,
            TenantId company,
            String requestedBy,
            GlobalPosition upTo,
            Collection<String> groups,
            Progress progress) {
        var there = tables.groupsWithTables(groups);
        note(id, company, requestedBy, upTo, String.join(",", there));
        try {
            tables.build(schemaOf(id), company, upTo, there, progress);
            database.update(
                    "UPDATE view_generation SET ready = true WHERE tenant_id = ? AND replay_id = ?",
                    company.value(),
                    id.value());
        } catch (RuntimeException e) {
            remove(id);
            throw e;
        }
    }

    private void note(ReplayId id, TenantId company, String requestedBy, GlobalPosition upTo, String groups) {
        database.update("""
            INSERT INTO view_generation (tenant_id, replay_id, requested_by, xid, pos, groups, ready)
            VALUES (?, ?, ?, ?, ?, ?, false)
            ON CONFLICT (tenant_id, replay_id) DO UPDATE SET ready = false, groups = excluded.groups
            """, company.value(), id.value(), requestedBy, upTo.xid(), upTo.pos(), groups);
    }

    /** Reads by it are refused from now on. Does nothing if there is no such view. */
    public void remove(ReplayId id) {
        database.update("DELETE FROM view_generation WHERE replay_id = ?", id.value());
        tables.drop(schemaOf(id));
    }

    private static String schemaOf(ReplayId id) {
        return "view_" + id.value().replace("-", "");
    }
}
