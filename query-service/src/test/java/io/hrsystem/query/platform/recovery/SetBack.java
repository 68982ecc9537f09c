package io.hrsystem.query.platform.recovery;

import io.hrsystem.query.testing.TestDatabases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives an event store another end, as after a restore of which others then go on: the last events are gone, new ones stand
 * at their positions. All in one transaction, and all who are connected lose their connections then.
 */
record SetBack(JdbcTemplate store, TransactionTemplate transaction) {
    private record Event(long xid, long pos, String tenant, String stream) {}

    static SetBack of(TestDatabases databases) {
        var superuser = databases.command().superuser();
        return new SetBack(new JdbcTemplate(superuser), new TransactionTemplate(new JdbcTransactionManager(superuser)));
    }

    /** Of the last events only those of some streams happen again, under other ids, at the positions of the first ones. */
    void by(int events, long seed) {
        var random = new Random(seed);
        change(() -> {
            var lost = last(events);
            var streams = new HashSet<String>();
            for (var event : lost) if (random.nextInt(3) == 0) streams.add(event.tenant + event.stream);
            var again = new ArrayList<Event>();
            for (var event : lost) if (streams.contains(event.tenant + event.stream)) again.add(event);
            drop(lost, again);
            for (var place = 0; place < again.size(); place++) move(again.get(place), lost.get(place));
        });
    }

    /** Only the one before the last few is gone: it was written at the same time, and committed last. */
    void losing(int beforeTheLast) {
        change(() -> drop(last(beforeTheLast + 1).subList(0, 1), List.of()));
    }

    private void change(Runnable work) {
        transaction.executeWithoutResult(_ -> {
            // whatever guards the table
            store.execute("SET LOCAL session_replication_role = replica");
            work.run();
        });
        disconnect();
    }

    void disconnect() {
        store.queryForList("""
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE datname = current_database() AND pid <> pg_backend_pid() AND usename = 'hr_system'
            """);
    }

    private List<Event> last(int events) {
        return store.query(
                        "SELECT xid, pos, tenant_id, stream_id FROM event ORDER BY xid DESC, pos DESC LIMIT ?",
                        (row, _) -> new Event(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)),
                        events)
                .reversed();
    }

    private void drop(List<Event> lost, List<Event> but) {
        var gone = new HashSet<>(lost);
        gone.removeAll(but);
        store.batchUpdate(
                "DELETE FROM event WHERE xid = ? AND pos = ?",
                gone.stream().map(it -> new Object[] {it.xid, it.pos}).toList());
    }

    private void move(Event event, Event place) {
        store.update("""
            WITH moved AS (DELETE FROM event WHERE xid = ? AND pos = ? RETURNING *)
            INSERT INTO event (tenant_id, stream_id, sequence, xid, pos, event_id, stream_type, payload_type, revision,
                               payload, metadata, recorded_at)
            OVERRIDING SYSTEM VALUE
            SELECT tenant_id, stream_id, sequence, ?, ?, ?, stream_type, payload_type, revision, payload, metadata,
                   clock_timestamp() FROM moved
            """, event.xid, event.pos, place.xid, place.pos, UUID.randomUUID());
    }

    static Stream<Integer> sizes(int count, int most, long seed) {
        return new Random(seed).ints(count, 1, most + 1).boxed();
    }
}
