package io.hrsystem.deploy.local.verify;

import static java.util.Objects.requireNonNull;

import io.hrsystem.contract.tenants.Certificate;
import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Certificates, each signed, and each behind the one before as far as that one is here. */
final class CertificateChain {
    private final PrintStream out;
    private final Findings findings;
    private final @Nullable LedgerFolder ledger;
    private final Map<Long, CertificateFile> all = new TreeMap<>();
    private final Map<String, Integer> signed = new TreeMap<>();

    CertificateChain(PrintStream out, Findings findings, @Nullable LedgerFolder ledger) {
        this.out = out;
        this.findings = findings;
        this.ledger = ledger;
    }

    void take(CertificateFile file) {
        var content = file.content();
        if (file.fault() != null) findings.fault("%s: %s", file.title(), file.fault());
        if (content == null) return;
        if (file.fault() == null) {
            out.println(summary(content));
            signed.merge(content.signedBy().keyId(), 1, Integer::sum);
            if (ledger != null) ledger.check(file, findings);
        }
        var other = all.putIfAbsent(content.number(), file);
        if (other != null && !requireNonNull(file.signed()).equals(other.signed()))
            findings.fault("%s: it has the number of %s", file.title(), other.name());
    }

    private static String summary(Certificate it) {
        return "Certificate %d: company %s is erased, issued at %s; %d events, %d keys, %d rows of %d tables"
                .formatted(
                        it.number(),
                        it.tenantId(),
                        it.issuedAt(),
                        it.events().count(),
                        it.keys().count(),
                        it.tables().values().stream().mapToLong(rows -> rows).sum(),
                        it.tables().size());
    }

    /** When all are taken. */
    void check() {
        CertificateFile before = null;
        for (var it : all.values()) {
            check(it, before);
            before = it;
        }
    }

    private void check(CertificateFile file, @Nullable CertificateFile before) {
        var content = requireNonNull(file.content());
        var isFirst = content.number() == 1;
        if (isFirst != (content.previous() == null))
            findings.fault(
                    "%s: %s", file.title(), isFirst ? "the first one names one before it" : "it names none before it");
        else if (before == null || requireNonNull(before.content()).number() != content.number() - 1) {
            if (!isFirst) out.println("The certificate before number %d is not here".formatted(content.number()));
        } else if (!requireNonNull(before.signed()).hash().equals(content.previous()))
            findings.fault("%s: it does not follow %s as that is here", file.title(), before.name());
    }

    /** By which keys, with how many certificates of each. */
    Map<String, Integer> signers() {
        return signed;
    }
}
