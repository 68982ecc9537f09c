package io.hrsystem.command.tenants.certificates;

import io.hrsystem.command.platform.seals.DocumentSigner;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.CertificateEvent.CertificateIssued;
import io.hrsystem.contract.tenants.ErasureEvent.CompanyKeysDestroyed;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureBegun;
import io.hrsystem.contract.tenants.ErasureEvent.EventsCounted;
import io.hrsystem.contract.tenants.ErasureEvent.RowsErased;
import io.hrsystem.contract.tenants.OffboardingStep;
import io.hrsystem.storage.Ledger;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Issues certificates as a node of command-service does, of companies that never were. */
public final class CertificateIssuer {
    private final CertificateMaker maker;
    private @Nullable CertificateIssued last;

    public CertificateIssuer(DocumentSigner signer) {
        maker = new CertificateMaker(
                signer,
                new CertificateSettings(
                        Duration.ofDays(1), Duration.ofDays(30), Duration.ofDays(7), ZoneId.of("Asia/Seoul")));
    }

    /** The next one. */
    public CertificateIssued issue() {
        var company = TenantId.next();
        var now = Instant.now();
        var erased = new ErasedCompany();
        erased.add(
                new ErasureBegun(company, LocalDate.of(2023, 2, 28), LocalDate.of(2026, 2, 28), "one", "another"), now);
        erased.add(new EventsCounted(company, 2, "first", "last", "c".repeat(64)), now);
        erased.add(new CompanyKeysDestroyed(company, 1, "d".repeat(64), List.of("key")), now);
        erased.add(new RowsErased(company, OffboardingStep.READ_MODELS, Map.of("read.employee", 12L)), now);
        last = maker.make(erased, last, now);
        return last;
    }

    public static void tell(CertificateIssued certificate, Ledger ledger) throws IOException {
        CertificateLedger.tell(ledger, certificate);
    }
}
