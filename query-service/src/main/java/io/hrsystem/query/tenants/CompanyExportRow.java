package io.hrsystem.query.tenants;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.CompanyExportEvent.CompanyExportCompleted;
import io.hrsystem.contract.tenants.CompanyExportEvent.CompanyExportFailed;
import io.hrsystem.contract.tenants.CompanyExportId;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import io.hrsystem.query.tenants.OnboardingStepRow.StepState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file with all records of a company.
 *
 * @param attempts how often it had been tried when it was given up
 * @param expiresOn the last day on which it can be taken; null as long as it is not there
 */
record CompanyExportRow(
        Key key,
        StepState state,
        int attempts,
        @Nullable String error,
        Instant createdAt,
        @Nullable LocalDate expiresOn)
        implements Row<CompanyExportRow> {
    record Key(TenantId tenantId, CompanyExportId exportId) implements RowKey<CompanyExportRow> {}

    static CompanyExportRow requested(Key key, Instant at) {
        return new CompanyExportRow(key, StepState.PENDING, 0, null, at, null);
    }

    CompanyExportRow completed(CompanyExportCompleted event) {
        return new CompanyExportRow(key, StepState.DONE, attempts, null, createdAt, event.expiresOn());
    }

    CompanyExportRow failed(CompanyExportFailed event) {
        return new CompanyExportRow(key, StepState.FAILED, event.attempts(), event.error(), createdAt, null);
    }
}
