package io.hrsystem.command.tenants.exports;

import io.hrsystem.eventstore.GlobalPosition;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far what is read from is behind the events. */
@Component
final class ReadSide {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final JdbcClient read;

    ReadSide(DataSource readSystem) {
        this.read = JdbcClient.create(readSystem);
    }

    /** @throws IllegalStateException if it has not come so far in half a minute */
    void await(GlobalPosition position) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (isBehind(position)) {
            if (System.nanoTime() > end) throw new IllegalStateException("The read side is behind the events");
            LockSupport.parkNanos(PAUSE.toNanos());
            if (Thread.interrupted()) throw new InterruptedException("Nobody waits for the read side any more");
        }
    }

    /** A segment that has never moved stands at the beginning. */
    private boolean isBehind(GlobalPosition position) {
        return read.sql("""
            SELECT EXISTS (
              SELECT FROM projection_token LEFT JOIN processor_position USING (processor, segment)
               WHERE (coalesce(xid, 0), coalesce(pos, 0)) < (?, ?))
            """)
                .params(position.xid(), position.pos())
                .query(Boolean.class)
                .single();
    }
}
