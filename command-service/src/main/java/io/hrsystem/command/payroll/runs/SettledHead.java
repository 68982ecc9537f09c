package io.hrsystem.command.payroll.runs;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.Horizon;
import io.hrsystem.eventstore.bulk.EventQuery;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last event, of all companies, behind which none appears any more that is already stored. */
@Component
final class SettledHead {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final String NEXT = "SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint";
    private static final String HORIZON = "SELECT " + Horizon.XID;

    private final JdbcClient system;
    private final EventQuery events;

    SettledHead(DataSource system) {
        this.system = JdbcClient.create(system);
        this.events = new EventQuery(system);
    }

    /**
     * Everything that was committed before counts: transactions that ran then have ended.
     *
     * @throws Refusal BUSY if one of them takes too long
     */
    GlobalPosition now() {
        var next = number(NEXT);
        for (var left = PATIENCE.dividedBy(PAUSE); number(HORIZON) < next; left--) {
            if (left == 0) throw Refusal.of(RefusalCode.BUSY).until(PATIENCE);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return last();
    }

    /** The last below the horizon, which may be older than what is committed. */
    GlobalPosition last() {
        try {
            return events.head();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The head of the events cannot be read", e);
        }
    }

    private long number(String sql) {
        return system.sql(sql).query(Long.class).single();
    }
}
