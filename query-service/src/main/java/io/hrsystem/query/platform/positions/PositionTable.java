package io.hrsystem.query.platform.positions;

import io.hrsystem.eventstore.GlobalPosition;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Where all nodes write down how far their segments have come. */
@Component
final class PositionTable {
    private final JdbcTemplate database;

    PositionTable(JdbcTemplate systemJdbc) {
        this.database = systemJdbc;
    }

    /** Without waiting for the disk: a position that gets lost is found again, and until then the old one holds. */
    void write(String processor, Map<Integer, GlobalPosition> positions) {
        database.update(
                """
                INSERT INTO processor_position AS p (processor, segment, xid, pos)
                SELECT ?, segment, xid, pos FROM unnest(?::int4[], ?::int8[], ?::int8[]) AS moved (segment, xid, pos),
                       (SELECT set_config('synchronous_commit', 'off', true)) AS without_waiting
                ON CONFLICT (processor, segment) DO UPDATE SET xid = excluded.xid, pos = excluded.pos
                """,
                processor,
                positions.keySet().toArray(Integer[]::new),
                positions.values().stream().map(GlobalPosition::xid).toArray(Long[]::new),
                positions.values().stream().map(GlobalPosition::pos).toArray(Long[]::new));
    }

    /** By processor and segment; a segment that has never moved stands at the origin. */
    Map<String, Map<Integer, GlobalPosition>> read() {
        var positions = new TreeMap<String, Map<Integer, GlobalPosition>>();
        database.query("""
            SELECT processor, segment, coalesce(xid, 0), coalesce(pos, 0)
              FROM projection_token LEFT JOIN processor_position USING (processor, segment)
            """, row -> {
            positions
                    .computeIfAbsent(row.getString(1), _ -> new TreeMap<>())
                    .put(row.getInt(2), new GlobalPosition(row.getLong(3), row.getLong(4)));
        });
        return positions;
    }
}
