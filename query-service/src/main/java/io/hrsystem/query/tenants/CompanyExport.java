package io.hrsystem.query.tenants;

import io.hrsystem.query.tenants.OnboardingStepRow.StepState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file with all records of a company.
 *
 * @param expiresOn the last day on which it can be taken; null as long as it is not there
 */
record CompanyExport(
        String tenantId,
        String id,
        StepState state,
        int attempts,
        @Nullable String error,
        Instant createdAt,
        @Nullable LocalDate expiresOn) {}
