package io.hrsystem.query.platform.processors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the processors of all nodes keep in tables of their own. */
@Component
record ProcessorTables(JdbcTemplate systemJdbc) {
    /** By processor. */
    Map<String, List<ProjectionSegment>> segments() {
        var segments = new HashMap<String, List<ProjectionSegment>>();
        systemJdbc.query("SELECT processor, segment, owner FROM projection_token ORDER BY processor, segment", row -> {
            segments.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                    .add(new ProjectionSegment(row.getInt(2), row.getString(3)));
        });
        return segments;
    }

    /** In the order of companies and streams, with the first event that each waits for. */
    List<ParkedStream> parked(String processor, String afterTenant, String afterStream, int limit) {
        return systemJdbc.query("""
            SELECT DISTINCT ON (tenant_id, stream_id) tenant_id, stream_id, error, parked_at
              FROM parked_event WHERE processor = ? AND (tenant_id, stream_id) > (?, ?)
             ORDER BY tenant_id, stream_id, sequence LIMIT ?
            """, ParkedStream::of, processor, afterTenant, afterStream, limit);
    }
}
