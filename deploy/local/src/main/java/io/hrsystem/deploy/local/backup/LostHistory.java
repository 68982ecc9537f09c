package io.hrsystem.deploy.local.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes down in a restored command database that it is one, and which events are in it no longer. All of it in one
 * transaction, before anybody else is let in.
 *
 * @param superuser of the restored database
 */
public record LostHistory(DataSource superuser) {
    /** A transaction that had begun before the last one of all may have committed after it; none is that far behind. */
    private static final long MARGIN = 100_000;

    private static final int BATCH = 1_000;

    private static final String SINCE = """
        SELECT tenant_id, stream_id, xid, pos, event_id, payload_type, metadata ->> 'actor' AS actor, recorded_at
          FROM event WHERE xid >= ? ORDER BY xid, pos\
        """;
    private static final String LOST = """
        INSERT INTO lost_event (recovery_id, tenant_id, stream_id, xid, pos, event_id, payload_type, actor, recorded_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    /** Whether its schema is new enough; one that is older gets there by the migration that follows. */
    public boolean canBeNoted() {
        return JdbcClient.create(superuser)
                .sql("SELECT to_regclass('recovery') IS NOT NULL")
                .query(Boolean.class)
                .single();
    }

    public boolean isNoted(Restored restored) {
        return !JdbcClient.create(superuser)
                .sql("SELECT FROM recovery WHERE recovery_id = ?")
                .param(restored.id())
                .query()
                .listOfRows()
                .isEmpty();
    }

    /** Whether the way back from it has not ended yet. */
    public boolean isOpen(Restored restored) {
        return !JdbcClient.create(superuser)
                .sql("SELECT FROM recovery WHERE recovery_id = ? AND ended_at IS NULL")
                .param(restored.id())
                .query()
                .listOfRows()
                .isEmpty();
    }

    /**
     * @param aside superuser of the database that was put aside; null if it cannot be read any more
     * @return how many events each company has lost
     */
    public Map<String, Integer> note(Restored restored, @Nullable DataSource aside) throws SQLException {
        try (var here = superuser.getConnection()) {
            here.setAutoCommit(false);
            try (var work = here.createStatement()) {
                // the lost history of an earlier restore is part of this one
                work.execute("UPDATE recovery SET ended_at = now() WHERE ended_at IS NULL");
                work.execute("UPDATE maintenance SET mode = 'MAINTENANCE'");
            }
            begin(here, restored);
            var lost = aside == null ? Map.<String, Integer>of() : compare(here, aside, restored);
            here.commit();
            return lost;
        }
    }

    private static void begin(Connection here, Restored restored) throws SQLException {
        try (var recovery = here.prepareStatement(
                "INSERT INTO recovery (recovery_id, found_at, restored_to, put_aside) VALUES (?, ?, ?, ?)")) {
            recovery.setString(1, restored.id());
            recovery.setObject(2, OffsetDateTime.ofInstant(restored.at(), ZoneOffset.UTC));
            recovery.setObject(3, OffsetDateTime.ofInstant(restored.instant(), ZoneOffset.UTC));
            recovery.setString(4, restored.aside().toString());
            recovery.executeUpdate();
        }
    }

    /** Both histories are read side by side: what they have in common stands at the same place in both. */
    private static Map<String, Integer> compare(Connection here, DataSource aside, Restored restored)
            throws SQLException {
        var from = firstInDoubt(here);
        var counts = new TreeMap<String, Integer>();
        try (var there = aside.getConnection();
                var oldRows = since(there, from);
                var newRows = since(here, from);
                var old = oldRows.executeQuery();
                var kept = newRows.executeQuery();
                var write = here.prepareStatement(LOST)) {
            var more = kept.next();
            var lost = 0;
            while (old.next()) {
                while (more && order(kept, old) < 0) more = kept.next();
                if (more && isSame(kept, old)) continue;
                add(write, restored.id(), old);
                counts.merge(old.getString("tenant_id"), 1, Integer::sum);
                if (++lost % BATCH == 0) write.executeBatch();
            }
            write.executeBatch();
        }
        return counts;
    }

    private static long firstInDoubt(Connection here) throws SQLException {
        try (var head = here.createStatement();
                var row = head.executeQuery("SELECT coalesce(max(xid), 0) FROM event")) {
            row.next();
            return row.getLong(1) - MARGIN;
        }
    }

    /** Some at a time, which takes a transaction. */
    private static PreparedStatement since(Connection database, long xid) throws SQLException {
        database.setAutoCommit(false);
        var rows = database.prepareStatement(SINCE);
        rows.setFetchSize(BATCH);
        rows.setLong(1, xid);
        return rows;
    }

    private static int order(ResultSet one, ResultSet other) throws SQLException {
        var byTransaction = Long.compare(one.getLong("xid"), other.getLong("xid"));
        return byTransaction != 0 ? byTransaction : Long.compare(one.getLong("pos"), other.getLong("pos"));
    }

    private static boolean isSame(ResultSet one, ResultSet other) throws SQLException {
        return order(one, other) == 0 && one.getString("event_id").equals(other.getString("event_id"));
    }

    private static void add(PreparedStatement write, String recovery, ResultSet event) throws SQLException {
        write.setString(1, recovery);
        write.setString(2, event.getString("tenant_id"));
        write.setString(3, event.getString("stream_id"));
        write.setLong(4, event.getLong("xid"));
        write.setLong(5, event.getLong("pos"));
        write.setObject(6, event.getObject("event_id"));
        write.setString(7, event.getString("payload_type"));
        write.setString(8, event.getString("actor"));
        write.setObject(9, event.getObject("recorded_at", OffsetDateTime.class));
        write.addBatch();
    }
}
