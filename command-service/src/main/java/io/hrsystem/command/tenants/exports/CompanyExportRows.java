package io.hrsystem.command.tenants.exports;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.tenants.CompanyExportEvent;
import io.hrsystem.contract.tenants.CompanyExportEvent.CompanyExportCompleted;
import io.hrsystem.contract.tenants.CompanyExportEvent.CompanyExportFailed;
import io.hrsystem.contract.tenants.CompanyExportEvent.CompanyExportRequested;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** Which files there are, and until when each can be taken. */
@Component
final class CompanyExportRows implements ReferenceRows<CompanyExportEvent> {
    private static final String REQUESTED =
            "INSERT INTO company_export (tenant_id, export_id, state) VALUES (?, ?, 'REQUESTED')";
    private static final String KNOWN = "SELECT know_company_export(?, ?)";
    private static final String COMPLETED =
            "UPDATE company_export SET state = 'COMPLETED', expires_on = ?" + " WHERE tenant_id = ? AND export_id = ?";
    private static final String FAILED =
            "UPDATE company_export SET state = 'FAILED' WHERE tenant_id = ? AND export_id = ?";

    @Override
    public Class<CompanyExportEvent> events() {
        return CompanyExportEvent.class;
    }

    @Override
    public String table() {
        return CompanyExportTable.NAME;
    }

    @Override
    public void apply(CompanyExportEvent event, EventMeta meta, TransactionalWrites rows) {
        var tenant = meta.tenant().value();
        var export = event.exportId().value();
        switch (event) {
            case CompanyExportRequested _ -> {
                rows.add(REQUESTED, tenant, export);
                rows.add(KNOWN, tenant, export);
            }
            case CompanyExportCompleted it -> rows.add(COMPLETED, it.expiresOn(), tenant, export);
            case CompanyExportFailed _ -> rows.add(FAILED, tenant, export);
        }
    }
}
