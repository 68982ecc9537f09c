package io.hrsystem.query.tenants;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.CertificateEvent.CertificateIssued;
import io.hrsystem.contract.tenants.CertificateId;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;

/**
 * The certificate of an erasure, a row of the platform.
 *
 * @param document byte by byte as it was signed
 */
record CertificateRow(Key key, TenantId company, long number, String document, String signature)
        implements Row<CertificateRow> {
    record Key(TenantId tenantId, CertificateId certificateId) implements RowKey<CertificateRow> {}

    static CertificateRow issued(Key key, CertificateIssued event) {
        return new CertificateRow(key, event.company(), event.number(), event.document(), event.signature());
    }
}
