package io.hrsystem.query.leave;

import io.hrsystem.contract.leave.LeavePolicyEvent;
import io.hrsystem.contract.leave.LeavePolicyEvent.LeavePolicySet;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

/** One on a day that already has one replaces it. */
@Component
final class LeavePolicyProjection extends Projection<LeavePolicyEvent, LeavePolicyRow> {
    LeavePolicyProjection() {
        super("leave", LeavePolicyEvent.class, LeavePolicyRow.class);
    }

    @Override
    public void apply(LeavePolicyEvent event, EventMeta meta, Changes<LeavePolicyRow> rows) {
        switch (event) {
            case LeavePolicySet it -> rows.put(LeavePolicyRow.of(meta.tenant(), it));
        }
    }
}
