package io.hrsystem.query.platform.recovery;

import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.query.platform.projections.Anchors;
import io.hrsystem.query.platform.projections.Anchors.Applied;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The record that the event store keeps of companies whose events have gone. It counts only if it is younger than the
 * event: a store that was set back to before the event does not know what happened later. An anchor of all companies
 * does not say whose event it was, any younger record may be of that one.
 */
@Component
final class PurgesOnRecord implements RecordedPurges {
    private final JdbcClient command;

    PurgesOnRecord(HikariDataSource commandSystem) {
        this.command = JdbcClient.create(commandSystem);
    }

    @Override
    public boolean explain(Applied missing) {
        return command.sql("""
            SELECT EXISTS (SELECT FROM event_purge
                            WHERE purged_at > :recorded AND (tenant_id = :tenant OR :tenant = :all))
            """)
                .param("recorded", missing.anchor().recordedAt().atOffset(ZoneOffset.UTC))
                .param("tenant", missing.tenant())
                .param("all", Anchors.ALL)
                .query(Boolean.class)
                .single();
    }
}
