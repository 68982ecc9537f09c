package io.hrsystem.contract.tenants;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;

/** Certificates of erasure, all in one stream of the platform: each names the one before. */
public sealed interface CertificateEvent extends DomainEvent {
    CertificateId certificateId();

    @Override
    default String subject() {
        return certificateId().value();
    }

    /**
     * @param number from 1, without gaps
     * @param document the certificate as JSON, byte by byte as it is signed; nothing personal
     * @param signature Ed25519, in URL-safe base64 without padding
     * @param key the id of the key that it was signed by
     */
    record CertificateIssued(
            CertificateId certificateId, TenantId company, long number, String document, String signature, String key)
            implements CertificateEvent {}
}
