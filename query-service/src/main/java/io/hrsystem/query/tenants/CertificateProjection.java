package io.hrsystem.query.tenants;

import io.hrsystem.contract.tenants.CertificateEvent;
import io.hrsystem.contract.tenants.CertificateEvent.CertificateIssued;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class CertificateProjection extends Projection<CertificateEvent, CertificateRow> {
    CertificateProjection() {
        super(TenantProjection.GROUP, CertificateEvent.class, CertificateRow.class);
    }

    @Override
    public void apply(CertificateEvent event, EventMeta meta, Changes<CertificateRow> rows) {
        var key = new CertificateRow.Key(meta.tenant(), event.certificateId());
        switch (event) {
            case CertificateIssued issued -> rows.put(CertificateRow.issued(key, issued));
        }
    }
}
