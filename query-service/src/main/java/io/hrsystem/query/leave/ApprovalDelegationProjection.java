package io.hrsystem.query.leave;

import io.hrsystem.contract.leave.DelegationEvent;
import io.hrsystem.contract.leave.DelegationEvent.ApprovalDelegated;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class ApprovalDelegationProjection extends Projection<DelegationEvent, ApprovalDelegationRow> {
    ApprovalDelegationProjection() {
        super("leave", DelegationEvent.class, ApprovalDelegationRow.class);
    }

    @Override
    public void apply(DelegationEvent event, EventMeta meta, Changes<ApprovalDelegationRow> rows) {
        switch (event) {
            case ApprovalDelegated it ->
                rows.put(new ApprovalDelegationRow(
                        new ApprovalDelegationRow.Key(meta.tenant(), it.employeeId(), it.to(), it.from()), it.until()));
        }
    }
}
