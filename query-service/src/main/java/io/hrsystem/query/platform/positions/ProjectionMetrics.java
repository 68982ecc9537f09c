package io.hrsystem.query.platform.positions;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.platform.logging.Trace;
import io.hrsystem.query.platform.projections.live.LiveProcessors;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What an operator is alerted by: how far read models are behind, and what they could not apply. */
@Component
class ProjectionMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionMetrics.class);

    private final Positions positions;
    private final JdbcTemplate system;
    private final Lags lags;
    private final Map<String, Measured> measured = new ConcurrentHashMap<>();

    private record Measured(double events, double seconds, double parked, double unclaimed) {}

    ProjectionMetrics(
            Positions positions, LiveProcessors processors, JdbcTemplate systemJdbc, Lags lags, MeterRegistry meters) {
        this.positions = positions;
        this.system = systemJdbc;
        this.lags = lags;
        for (var processor : processors.names()) {
            gauge(meters, processor, "hr.projection.lag.events", Measured::events);
            gauge(meters, processor, "hr.projection.lag.seconds", Measured::seconds);
            gauge(meters, processor, "hr.projection.parked.events", Measured::parked);
            gauge(meters, processor, "hr.projection.unclaimed.segments", Measured::unclaimed);
        }
    }

    private void gauge(MeterRegistry meters, String processor, String name, ToDoubleFunction<Measured> value) {
        Gauge.builder(
                        name,
                        measured,
                        it -> it.containsKey(processor) ? value.applyAsDouble(it.get(processor)) : Double.NaN)
                .tag("processor", processor)
                .register(meters);
    }

    @Scheduled(fixedDelay = 2_000)
    void measure() {
        try {
            positions.slowest().forEach((processor, position) -> measured.put(processor, measure(processor, position)));
        } catch (DataAccessException e) {
            LOG.warn("The lag of the read models cannot be measured now", Trace.of(e));
        }
    }

    private Measured measure(String processor, GlobalPosition position) {
        var parked = count("SELECT count(*) FROM parked_event WHERE processor = ?", processor);
        var unclaimed = count("""
            SELECT count(*) FROM projection_token
             WHERE processor = ? AND (owner IS NULL OR claimed_at::timestamptz < now() - interval '10 seconds')
            """, processor);
        var lag = lags.of(position);
        return new Measured(lag.events(), lag.seconds(), parked, unclaimed);
    }

    private int count(String sql, String processor) {
        var counted = system.queryForObject(sql, Integer.class, processor);
        return counted == null ? 0 : counted;
    }
}
