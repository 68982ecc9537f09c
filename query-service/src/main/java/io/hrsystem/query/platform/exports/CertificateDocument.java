package io.hrsystem.query.platform.exports;

import io.hrsystem.contract.seals.SignedDocument;
import io.hrsystem.contract.tenants.Certificate;
import io.hrsystem.contract.tenants.CertificateId;
import io.hrsystem.platform.security.Caller;
import java.util.List;

/** The certificate of an erasure as a document, implemented by the feature whose it is. */
public interface CertificateDocument {
    /** The projection groups that it is read from. */
    List<String> groups();

    /**
     * Reads it, in a transaction of its own.
     *
     * @throws io.hrsystem.platform.Refusal NOT_FOUND if there is none
     */
    SignedDocument find(Caller caller, CertificateId id);

    /**
     * The same for people, in Korean and English.
     *
     * @return the bytes of a PDF
     */
    byte[] pdf(Certificate content, SignedDocument signed);
}
