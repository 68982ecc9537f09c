package io.hrsystem.query.platform.positions;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.platform.logging.Trace;
import io.hrsystem.query.platform.projections.live.LiveProcessors;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How far the processors have come, over all nodes: what this node knows of its own segments, and what the others have
 * written down. Axon's own status knows nothing of a segment that fails.
 */
@Component
@EnableScheduling
public class Positions {
    private static final Logger LOG = LoggerFactory.getLogger(Positions.class);

    private final LiveProcessors processors;
    private final PositionTable table;
    private final Map<String, Map<Integer, GlobalPosition>> written = new ConcurrentHashMap<>();

    Positions(LiveProcessors processors, PositionTable table) {
        this.processors = processors;
        this.table = table;
    }

    /** By processor, how far its slowest segment has come. */
    public Map<String, GlobalPosition> slowest() {
        var slowest = new TreeMap<String, GlobalPosition>();
        var all = table.read();
        for (var processor : processors.names()) {
            var segments = new HashMap<>(all.getOrDefault(processor, Map.of()));
            segments.putAll(processors.positions(processor));
            slowest.put(
                    processor,
                    segments.values().stream().min(GlobalPosition::compareTo).orElse(GlobalPosition.ORIGIN));
        }
        return slowest;
    }

    /** Whether each of these processors has applied all events up to this position. */
    public boolean haveReached(Collection<String> names, GlobalPosition position) {
        var slowest = slowest();
        return names.stream()
                .allMatch(it -> slowest.getOrDefault(it, GlobalPosition.ORIGIN).compareTo(position) >= 0);
    }

    /** What was written down has been changed. */
    public void forget() {
        written.clear();
    }

    @Scheduled(fixedDelay = 100)
    void writeWhatMoved() {
        try {
            for (var processor : processors.names()) {
                var positions = processors.positions(processor);
                if (positions.isEmpty() || positions.equals(written.get(processor))) continue;
                table.write(processor, positions);
                written.put(processor, positions);
            }
        } catch (DataAccessException e) {
            LOG.debug("Positions cannot be written now, will try again", Trace.of(e));
        }
    }
}
