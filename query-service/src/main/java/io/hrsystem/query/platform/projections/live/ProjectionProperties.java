package io.hrsystem.query.platform.projections.live;

import io.hrsystem.contract.Ids;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How processors share their work.
 *
 * @param nodeId unlike that of any other process; made up if it is not given
 * @param segments into how many parts a processor is divided when it first starts, by its name: a power of two
 * @param maxClaimedSegments how many segments of one processor this node takes, so that others find work
 */
@ConfigurationProperties("hr.projections")
record ProjectionProperties(
        @DefaultValue("") String nodeId,
        @DefaultValue Map<String, Integer> segments,
        @DefaultValue("8") int maxClaimedSegments,
        @DefaultValue("500") int batchSize) {
    private static final int SEGMENTS = 2;

    ProjectionProperties {
        if (nodeId.isBlank()) nodeId = Ids.next();
    }

    int segmentsOf(String processor) {
        return segments.getOrDefault(processor, SEGMENTS);
    }
}
