package io.hrsystem.query.operations.replays;

import io.hrsystem.contract.operations.ReplayEvent;
import io.hrsystem.contract.operations.ReplayEvent.ReplayCancelled;
import io.hrsystem.contract.operations.ReplayEvent.ReplayCompleted;
import io.hrsystem.contract.operations.ReplayEvent.ReplayExpired;
import io.hrsystem.contract.operations.ReplayEvent.ReplayFailed;
import io.hrsystem.contract.operations.ReplayEvent.ReplayPaused;
import io.hrsystem.contract.operations.ReplayEvent.ReplayRequested;
import io.hrsystem.contract.operations.ReplayEvent.ReplayResumed;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class ReplayProjection extends Projection<ReplayEvent, ReplayRow> {
    ReplayProjection() {
        super("replays", ReplayEvent.class, ReplayRow.class);
    }

    @Override
    public void apply(ReplayEvent event, EventMeta meta, Changes<ReplayRow> rows) {
        var key = new ReplayRow.Key(meta.tenant(), event.replayId());
        switch (event) {
            case ReplayRequested it -> rows.put(ReplayRow.requested(key, it, meta.at()));
            case ReplayPaused _ -> rows.change(key, row -> row.in(ReplayState.PAUSED));
            case ReplayResumed _ -> rows.change(key, row -> row.in(ReplayState.QUEUED));
            case ReplayCancelled _ -> rows.change(key, row -> row.cancelled(meta.at()));
            case ReplayCompleted it -> rows.change(key, row -> row.completed(it.events(), meta.at()));
            case ReplayFailed it -> rows.change(key, row -> row.failed(it.error(), meta.at()));
            case ReplayExpired _ -> rows.change(key, ReplayRow::expired);
        }
    }
}
