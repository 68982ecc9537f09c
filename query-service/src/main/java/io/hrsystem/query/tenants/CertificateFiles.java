package io.hrsystem.query.tenants;

import io.hrsystem.contract.seals.SignedDocument;
import io.hrsystem.contract.tenants.Certificate;
import io.hrsystem.contract.tenants.CertificateId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.exports.CertificateDocument;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class CertificateFiles implements CertificateDocument {
    private final Reads reads;
    private final KeptCertificates certificates;

    CertificateFiles(Reads reads, KeptCertificates certificates) {
        this.reads = reads;
        this.certificates = certificates;
    }

    @Override
    public List<String> groups() {
        return List.of(TenantProjection.GROUP);
    }

    @Override
    public SignedDocument find(Caller caller, CertificateId id) {
        return reads.by(caller, () -> certificates.find(id)).orElseThrow(() -> Refusal.of(RefusalCode.NOT_FOUND));
    }

    @Override
    public byte[] pdf(Certificate content, SignedDocument signed) {
        return new PrintedCertificate(content, signed).pdf();
    }
}
