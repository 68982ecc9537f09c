package io.hrsystem.query.tenants;

import io.hrsystem.contract.tenants.ErasureEvent;
import io.hrsystem.contract.tenants.ErasureEvent.CompanyKeysDestroyed;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureBegun;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureStepCompleted;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureStepFailed;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureStepRetried;
import io.hrsystem.contract.tenants.ErasureEvent.EventsCounted;
import io.hrsystem.contract.tenants.ErasureEvent.RowsErased;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class CompanyErasureProjection extends Projection<ErasureEvent, CompanyErasureRow> {
    CompanyErasureProjection() {
        super(TenantProjection.GROUP, ErasureEvent.class, CompanyErasureRow.class);
    }

    @Override
    public void apply(ErasureEvent event, EventMeta meta, Changes<CompanyErasureRow> rows) {
        var key = new CompanyErasureRow.Key(meta.tenant(), event.company());
        switch (event) {
            case ErasureBegun it -> rows.put(new CompanyErasureRow(key, it.retainUntil(), null));
            case EventsCounted it -> rows.change(key, row -> row.counted(it.count()));
            case ErasureStepCompleted _,
                    ErasureStepFailed _,
                    ErasureStepRetried _,
                    CompanyKeysDestroyed _,
                    RowsErased _ -> {}
        }
    }
}
