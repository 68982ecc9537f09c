package io.hrsystem.query.platform.replays;

import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.logging.Trace;
import io.hrsystem.query.platform.projections.EventEnvelope.Stream;
import io.hrsystem.query.platform.projections.live.ParkedStreams;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tries parked streams again, or goes on without the events that hold them up, one stream after the other. */
@Component
final class ParkedWork implements AdminWork {
    private static final Logger LOG = LoggerFactory.getLogger(ParkedWork.class);
    private static final String TENANT = TenantId.PLATFORM.value();

    private final JdbcTemplate database;
    private final ParkedStreams parkedStreams;
    private final long silence;

    ParkedWork(JdbcTemplate systemJdbc, ParkedStreams parkedStreams, RunSettings settings) {
        this.database = systemJdbc;
        this.parkedStreams = parkedStreams;
        this.silence = settings.silence().toMillis();
    }

    @Override
    public int atOnce() {
        return 1;
    }

    /** What was asked for long ago, and has been lost with the database, was meant for what was parked then. */
    @Override
    public Optional<String> next() {
        return database
                .queryForList(
                        "SELECT asked.id FROM (SELECT tenant_id, work_id AS id FROM parked_work"
                                + " WHERE requested_at > now() - interval '1 hour') AS asked " + Runs.FREE
                                + " ORDER BY asked.id LIMIT 1",
                        String.class,
                        silence)
                .stream()
                .findFirst();
    }

    @Override
    public Throttle throttle(String id) {
        return new Throttle(null);
    }

    @Override
    public Order order(String id) {
        return Order.GO;
    }

    @Override
    public Outcome run(String id, Watch watch) {
        var asked = database.query(
                        "SELECT * FROM parked_work WHERE tenant_id = ? AND work_id = ?",
                        AskedParkedWork::of,
                        TENANT,
                        id)
                .getFirst();
        var streams = parkedStreams.of(asked.projection(), asked.company(), asked.stream());
        var parked = 0L;
        watch.total(streams.size());
        for (var stream : streams) if (!isFree(asked, stream, watch)) parked++;
        return Outcome.leaving(parked);
    }

    /** One that cannot be tried at all keeps no other from it. */
    private boolean isFree(AskedParkedWork asked, Stream stream, Watch watch) {
        try {
            if (asked.setsAside()) watch.done(parkedStreams.setAside(asked.projection(), stream, asked.id()));
            var retried = parkedStreams.retry(asked.projection(), stream);
            if (!asked.setsAside()) watch.done(retried.applied());
            return retried.error() == null;
        } catch (RuntimeException e) {
            LOG.error("{} of {} cannot be tried", stream.id(), asked.projection(), Trace.of(e));
            return false;
        }
    }

    @Override
    public void tidy() {}
}
