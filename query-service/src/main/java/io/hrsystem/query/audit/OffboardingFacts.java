package io.hrsystem.query.audit;

import io.hrsystem.contract.tenants.CertificateEvent;
import io.hrsystem.contract.tenants.CertificateEvent.CertificateIssued;
import io.hrsystem.contract.tenants.CompanyExportEvent;
import io.hrsystem.contract.tenants.CompanyExportEvent.CompanyExportCompleted;
import io.hrsystem.contract.tenants.CompanyExportEvent.CompanyExportFailed;
import io.hrsystem.contract.tenants.CompanyExportEvent.CompanyExportRequested;
import io.hrsystem.contract.tenants.ErasureEvent;
import io.hrsystem.contract.tenants.ErasureEvent.CompanyKeysDestroyed;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureBegun;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureStepCompleted;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureStepFailed;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureStepRetried;
import io.hrsystem.contract.tenants.ErasureEvent.EventsCounted;
import io.hrsystem.contract.tenants.ErasureEvent.RowsErased;
import io.hrsystem.contract.tenants.OffboardingEvent;
import io.hrsystem.contract.tenants.OffboardingEvent.LegalHoldLifted;
import io.hrsystem.contract.tenants.OffboardingEvent.LegalHoldPlaced;
import io.hrsystem.contract.tenants.OffboardingEvent.PurgeApproved;
import io.hrsystem.contract.tenants.OffboardingEvent.PurgeRequested;
import io.hrsystem.contract.tenants.OffboardingEvent.PurgeWithdrawn;
import io.hrsystem.contract.tenants.OffboardingEvent.RetentionAgreed;
import java.util.Set;

/** What is told of the end of a company. */
final class OffboardingFacts {
    private static final String LEGAL_HOLD = "legalHold";
    private static final String PURGE = "purge";
    private static final String STATE = "state";
    private static final String ROWS = "rows";

    private OffboardingFacts() {}

    static Told of(OffboardingEvent event) {
        return switch (event) {
            case RetentionAgreed it ->
                Told.fact("retainUntil", it.until()).and("years", it.years()).on(it.contractEndedOn());
            case LegalHoldPlaced it -> Told.fact(LEGAL_HOLD, true).because(it.reason());
            case LegalHoldLifted it -> Told.fact(LEGAL_HOLD, false).because(it.reason());
            case PurgeRequested it ->
                Told.fact(PURGE, "REQUESTED")
                        .and("onDue", it.onDue())
                        .and("requestedBy", it.requestedBy())
                        .because(it.reason());
            case PurgeApproved it -> Told.fact(PURGE, "APPROVED").and("approvedBy", it.approvedBy());
            case PurgeWithdrawn it -> Told.fact(PURGE, null).because(it.reason());
        };
    }

    static Told of(CompanyExportEvent event) {
        return switch (event) {
            case CompanyExportRequested _ -> Told.fact(STATE, "REQUESTED");
            case CompanyExportCompleted it ->
                Told.fact(STATE, "COMPLETED")
                        .and("expiresOn", it.expiresOn())
                        .and("bytes", it.bytes())
                        .and("sha256", it.sha256());
            case CompanyExportFailed _ -> Told.fact(STATE, "FAILED");
        };
    }

    static Told of(ErasureEvent event) {
        return switch (event) {
            case ErasureBegun it -> Told.facts(Said.by(it, Set.of("company")));
            case ErasureStepCompleted it -> Told.fact("erasure." + it.step(), "DONE");
            case ErasureStepFailed it -> Told.fact("erasure." + it.step(), "FAILED");
            case ErasureStepRetried it -> Told.fact("erasure." + it.step(), "PENDING");
            case CompanyKeysDestroyed it ->
                Told.fact("keysDestroyed", it.count()).and("hashOfKeys", it.hash());
            case RowsErased it ->
                Told.fact(
                                ROWS,
                                it.tables().values().stream()
                                        .mapToLong(rows -> rows)
                                        .sum())
                        .insteadOf(ROWS, null);
            case EventsCounted it -> Told.facts(Said.by(it, Set.of("company")));
        };
    }

    /** What it says is a file of its own. */
    static Told of(CertificateEvent event) {
        return switch (event) {
            case CertificateIssued it ->
                Told.fact("company", it.company()).and("number", it.number()).and("key", it.key());
        };
    }
}
