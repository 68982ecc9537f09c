package io.hrsystem.query.platform.replays;

import io.hrsystem.contract.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who does what, in the table that all nodes share. By the database's clock: those of nodes differ. */
final class Runs {
    /** What follows FROM and an alias {@code asked} with an {@code id}, to leave out what some node is at. */
    static final String FREE = """
        LEFT JOIN admin_run AS run ON run.tenant_id = asked.tenant_id AND run.run_id = asked.id
         WHERE asked.tenant_id = 'platform'
           AND (run.run_id IS NULL OR run.state = 'RUNNING' AND run.beat_at < now() - ? * interval '1 millisecond')\
        """;

    private static final String TENANT = TenantId.PLATFORM.value();
    /** So long a run waits for what is in its way. */
    private static final Duration LATER = Duration.ofSeconds(2);

    private final JdbcTemplate database;
    private final String nodeId;
    private final long silence;

    /** @param number one more for each node that has taken it over */
    record Claim(String id, long number) {}

    Runs(JdbcTemplate database, String nodeId, Duration silence) {
        this.database = database;
        this.nodeId = nodeId;
        this.silence = silence.toMillis();
    }

    JdbcTemplate database() {
        return database;
    }

    /** Nothing if another node has been faster. */
    Optional<Claim> claim(String id) {
        return database.query("""
            INSERT INTO admin_run AS run (tenant_id, run_id, owner, claim, state, started_at, beat_at,
                                          busy_millis, done)
            VALUES (?, ?, ?, 1, 'RUNNING', now(), now(), 0, 0)
            ON CONFLICT (tenant_id, run_id) DO UPDATE
               SET owner = excluded.owner, claim = run.claim + 1, beat_at = now(), busy_millis = 0, done = 0,
                   total = NULL
             WHERE run.state = 'RUNNING' AND run.beat_at < now() - ? * interval '1 millisecond'
            RETURNING claim
            """, (row, _) -> new Claim(id, row.getLong(1)), TENANT, id, nodeId, silence).stream()
                .findAny();
    }

    /** A sign of life; false if another node has taken it over. */
    boolean beat(Claim claim, Watch watch) {
        return isChanged("beat_at = now()", claim, watch);
    }

    /** It has come to its end. */
    void end(Claim claim, Watch watch, Outcome outcome) {
        var state = outcome.error() == null ? "COMPLETED" : "FAILED";
        isChanged(
                "ended_at = now(), state = ?, parked = ?, error = ?",
                claim,
                watch,
                state,
                outcome.parked(),
                outcome.error());
    }

    void cancelled(Claim claim, Watch watch) {
        isChanged("ended_at = now(), state = 'CANCELLED'", claim, watch);
    }

    /** Any node may take it now. */
    void handOver(Claim claim, Watch watch) {
        isChanged("beat_at = '-infinity'", claim, watch);
    }

    /** Any node may take it after a short while. */
    void putOff(Claim claim, Watch watch) {
        isChanged("beat_at = now() - ? * interval '1 millisecond'", claim, watch, silence - LATER.toMillis());
    }

    private boolean isChanged(String change, Claim claim, Watch watch, @Nullable Object... values) {
        var total = watch.total();
        var arguments = new ArrayList<@Nullable Object>(Arrays.asList(values));
        arguments.add(watch.done());
        arguments.add(total.isPresent() ? (Long) total.getAsLong() : null);
        arguments.add(Duration.ofNanos(watch.busyNanos()).toMillis());
        arguments.add(TENANT);
        arguments.add(claim.id);
        arguments.add(claim.number);
        return database.update(
                        "UPDATE admin_run SET " + change + ", done = ?, total = ?, busy_millis = ?"
                                + " WHERE tenant_id = ? AND run_id = ? AND claim = ? AND state = 'RUNNING'",
                        arguments.toArray())
                > 0;
    }

    long silence() {
        return silence;
    }
}
