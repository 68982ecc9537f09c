package io.hrsystem.query.platform.processors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stream that waits for its first parked event. */
record ParkedStream(
        String tenantId, String stream, @Nullable String reason, Instant since) {
    static ParkedStream of(ResultSet row, int number) throws SQLException {
        return new ParkedStream(
                row.getString("tenant_id"),
                row.getString("stream_id"),
                row.getString("error"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant());
    }

    List<String> sortKey() {
        return List.of(tenantId, stream);
    }
}
