package io.hrsystem.query.platform.projections;

import io.hrsystem.eventstore.GlobalPosition;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Which generation of a processor's read models is live, and up to where it knows everything. Rebuilds are counted: of
 * two that run at the same time, since the lock of the first has got lost, only the one that began last goes on.
 */
public record ReadModelGenerations(JdbcOperations database) {
    /** Up to here the live tables know everything, whatever a token says; the origin if they were never rebuilt. */
    public GlobalPosition live(String processor) {
        return database
                .query(
                        "SELECT xid, pos FROM read_model_generation WHERE processor = ?",
                        (row, _) -> new GlobalPosition(row.getLong(1), row.getLong(2)),
                        processor)
                .stream()
                .findAny()
                .orElse(GlobalPosition.ORIGIN);
    }

    /** Returns the number of the rebuild that begins. */
    public long begin(String processor) {
        var number = database.queryForObject("""
            INSERT INTO read_model_generation AS live (processor, rebuild) VALUES (?, 1)
            ON CONFLICT (processor) DO UPDATE SET rebuild = live.rebuild + 1 RETURNING rebuild
            """, Long.class, processor);
        return number == null ? 0 : number;
    }

    /**
     * Holds the next rebuild back until the running transaction ends.
     *
     * @throws IllegalStateException if one has begun after this
     */
    public void requireLatest(String processor, long rebuild) {
        var found = database.queryForList(
                "SELECT rebuild FROM read_model_generation WHERE processor = ? AND rebuild = ? FOR SHARE",
                Long.class,
                processor,
                rebuild);
        if (found.isEmpty()) throw overtaken(processor);
    }

    /** @throws IllegalStateException if another rebuild has begun after this */
    public void goLive(String processor, long rebuild, GlobalPosition position) {
        var changed = database.update(
                "UPDATE read_model_generation SET xid = ?, pos = ? WHERE processor = ? AND rebuild = ?",
                position.xid(),
                position.pos(),
                processor,
                rebuild);
        if (changed == 0) throw overtaken(processor);
        // what was said of single companies is said of all now
        database.update("DELETE FROM company_generation WHERE processor = ?", processor);
    }

    private static IllegalStateException overtaken(String processor) {
        return new IllegalStateException("Another rebuild of %s has begun meanwhile".formatted(processor));
    }
}
