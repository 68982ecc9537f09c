package io.hrsystem.query.platform.positions;

import io.hrsystem.eventstore.GlobalPosition;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How far behind the events a position is. */
@Component
public final class Lags {
    /** Counting further would cost more than the figure is worth. */
    private static final int COUNTED = 10_000;

    private final JdbcTemplate command;
    private final Clock clock;

    /**
     * What has happened since.
     *
     * @param events as far as they are counted
     * @param seconds since the first of them was recorded; 0 if there is none
     */
    public record Lag(int events, double seconds) {}

    Lags(JdbcTemplate commandJdbc, Clock clock) {
        this.command = commandJdbc;
        this.clock = clock;
    }

    public Lag of(GlobalPosition position) {
        return Objects.requireNonNull(command.queryForObject(
                """
                SELECT count(*), min(recorded_at) FROM (
                  SELECT recorded_at FROM event WHERE (xid, pos) > (?, ?) ORDER BY xid, pos LIMIT ?
                ) AS behind
                """,
                (row, _) -> new Lag(row.getInt(1), secondsSince(row.getTimestamp(2))),
                position.xid(),
                position.pos(),
                COUNTED));
    }

    private double secondsSince(@Nullable Timestamp oldest) {
        if (oldest == null) return 0;
        return Math.max(0, Duration.between(oldest.toInstant(), clock.instant()).toMillis() / 1_000.0);
    }
}
