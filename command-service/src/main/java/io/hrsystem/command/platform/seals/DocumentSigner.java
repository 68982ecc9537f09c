package io.hrsystem.command.platform.seals;

import io.hrsystem.contract.seals.SealKey;
import io.hrsystem.contract.seals.SignedDocument;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs documents by the key that seals events: there is one fingerprint that people compare, and one key that is kept,
 * copied and replaced. What is signed for one purpose never passes for another, as a document begins with a brace, and
 * a statement about events with its form.
 */
public final class DocumentSigner {
    // by itself: what else is set for requests must not change what is signed
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Signer signer;

    DocumentSigner(Signer signer) {
        this.signer = signer;
    }

    public SealKey key() {
        return signer.key();
    }

    /** Signs a record as JSON: its components in their order, without blanks. */
    public SignedDocument sign(Record content) {
        return signer.signDocument(JSON.writeValueAsString(content));
    }
}
