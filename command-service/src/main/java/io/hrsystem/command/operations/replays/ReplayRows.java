package io.hrsystem.command.operations.replays;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.operations.ReplayEvent;
import io.hrsystem.contract.operations.ReplayEvent.ReplayCancelled;
import io.hrsystem.contract.operations.ReplayEvent.ReplayCompleted;
import io.hrsystem.contract.operations.ReplayEvent.ReplayExpired;
import io.hrsystem.contract.operations.ReplayEvent.ReplayFailed;
import io.hrsystem.contract.operations.ReplayEvent.ReplayPaused;
import io.hrsystem.contract.operations.ReplayEvent.ReplayRequested;
import io.hrsystem.contract.operations.ReplayEvent.ReplayResumed;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Which read models are being made, and which views there are. */
@Component
@EnableConfigurationProperties(ReplaySettings.class)
record ReplayRows(ReplaySettings settings) implements ReferenceRows<ReplayEvent> {
    private static final String REQUESTED = """
        INSERT INTO replay (tenant_id, replay_id, kind, projections, company, state)
        VALUES (?, ?, ?, string_to_array(?, ','), ?, 'OPEN')\
        """;
    /** A view stays until somebody or time ends it. */
    private static final String READY =
            "UPDATE replay SET state = 'READY' WHERE tenant_id = ? AND replay_id = ? AND kind = 'VIEW'";

    private static final String REBUILT =
            "DELETE FROM replay WHERE tenant_id = ? AND replay_id = ? AND kind = 'REBUILD'";
    private static final String OVER = "DELETE FROM replay WHERE tenant_id = ? AND replay_id = ?";

    @Override
    public Class<ReplayEvent> events() {
        return ReplayEvent.class;
    }

    @Override
    public String table() {
        return "replay";
    }

    @Override
    public void apply(ReplayEvent event, EventMeta meta, TransactionalWrites rows) {
        var tenant = meta.tenant().value();
        var replay = event.replayId().value();
        switch (event) {
            case ReplayRequested it -> {
                var company = it.company();
                rows.add(
                        REQUESTED,
                        tenant,
                        replay,
                        it.kind().name(),
                        String.join(",", it.projections()),
                        company == null ? null : company.value());
            }
            case ReplayCompleted _ -> rows.add(READY, tenant, replay).add(REBUILT, tenant, replay);
            case ReplayCancelled _, ReplayFailed _, ReplayExpired _ -> rows.add(OVER, tenant, replay);
            case ReplayPaused _, ReplayResumed _ -> {}
        }
    }

    @Override
    public void require(ReplayEvent event, EventMeta meta, TransactionalWrites rows) {
        if (event instanceof ReplayRequested it)
            rows.add(
                    "SELECT require_replay(?, ?, ?)",
                    meta.tenant().value(),
                    it.replayId().value(),
                    settings.views());
    }
}
