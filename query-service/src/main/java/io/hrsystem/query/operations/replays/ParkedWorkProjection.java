package io.hrsystem.query.operations.replays;

import io.hrsystem.contract.operations.ParkedWorkEvent;
import io.hrsystem.contract.operations.ParkedWorkEvent.ParkedRetryRequested;
import io.hrsystem.contract.operations.ParkedWorkEvent.ParkedSetAsideRequested;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class ParkedWorkProjection extends Projection<ParkedWorkEvent, ParkedWorkRow> {
    ParkedWorkProjection() {
        super("replays", ParkedWorkEvent.class, ParkedWorkRow.class);
    }

    @Override
    public void apply(ParkedWorkEvent event, EventMeta meta, Changes<ParkedWorkRow> rows) {
        var key = new ParkedWorkRow.Key(meta.tenant(), event.workId());
        switch (event) {
            case ParkedRetryRequested _ ->
                rows.put(ParkedWorkRow.requested(key, ParkedWorkKind.RETRY, event, meta.at()));
            case ParkedSetAsideRequested _ ->
                rows.put(ParkedWorkRow.requested(key, ParkedWorkKind.SET_ASIDE, event, meta.at()));
        }
    }
}
