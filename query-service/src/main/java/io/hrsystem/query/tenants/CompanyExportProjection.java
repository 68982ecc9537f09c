package io.hrsystem.query.tenants;

import io.hrsystem.contract.tenants.CompanyExportEvent;
import io.hrsystem.contract.tenants.CompanyExportEvent.CompanyExportCompleted;
import io.hrsystem.contract.tenants.CompanyExportEvent.CompanyExportFailed;
import io.hrsystem.contract.tenants.CompanyExportEvent.CompanyExportRequested;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class CompanyExportProjection extends Projection<CompanyExportEvent, CompanyExportRow> {
    CompanyExportProjection() {
        super(TenantProjection.GROUP, CompanyExportEvent.class, CompanyExportRow.class);
    }

    @Override
    public void apply(CompanyExportEvent event, EventMeta meta, Changes<CompanyExportRow> rows) {
        var key = new CompanyExportRow.Key(event.tenantId(), event.exportId());
        switch (event) {
            case CompanyExportRequested _ -> rows.put(CompanyExportRow.requested(key, meta.at()));
            case CompanyExportCompleted it -> rows.change(key, row -> row.completed(it));
            case CompanyExportFailed it -> rows.change(key, row -> row.failed(it));
        }
    }
}
