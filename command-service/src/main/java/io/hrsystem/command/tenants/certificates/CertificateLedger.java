package io.hrsystem.command.tenants.certificates;

import io.hrsystem.command.platform.recovery.Recoveries;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.CertificateEvent.CertificateIssued;
import io.hrsystem.contract.tenants.CertificateId;
import io.hrsystem.storage.Ledger;
import io.hrsystem.storage.LedgerEntry;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Certificates in the ledger outside, as a whole: a restore gives back what was issued, not another one. */
record CertificateLedger(Ledger ledger, Recoveries recoveries) {
    static final String ISSUED = "tenants.CertificateIssued";

    private static final String NUMBER = "number";
    private static final String DOCUMENT = "document";
    private static final String SIGNATURE = "signature";
    private static final String KEY = "key";

    /** Told twice it is the same. */
    void tell(CertificateIssued it) throws IOException {
        tell(ledger, it);
    }

    static void tell(Ledger ledger, CertificateIssued it) throws IOException {
        ledger.append(
                ISSUED,
                it.certificateId().value(),
                it.company().value(),
                Map.of(
                        NUMBER,
                        Long.toString(it.number()),
                        DOCUMENT,
                        it.document(),
                        SIGNATURE,
                        it.signature(),
                        KEY,
                        it.key()));
    }

    /**
     * Those that were issued and may have been lost, if history was set back since that moment: without a restore the
     * ledger, which is long, is not read.
     */
    List<CertificateIssued> lostSince(Instant begin) throws IOException {
        var from = recoveries.lostSince(begin);
        if (from.isEmpty()) return List.of();
        return ledger.since(from.get()).stream()
                .filter(it -> it.kind().equals(ISSUED))
                .map(CertificateLedger::read)
                .toList();
    }

    private static CertificateIssued read(LedgerEntry entry) {
        return new CertificateIssued(
                CertificateId.of(entry.subject()),
                TenantId.of(entry.tenant()),
                Long.parseLong(detail(entry, NUMBER)),
                detail(entry, DOCUMENT),
                detail(entry, SIGNATURE),
                detail(entry, KEY));
    }

    private static String detail(LedgerEntry entry, String name) {
        var value = entry.details().get(name);
        if (value == null)
            throw new IllegalStateException("Entry %d of the ledger has no %s".formatted(entry.number(), name));
        return value;
    }
}
