package io.hrsystem.contract.tenants;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
import java.time.LocalDate;

/** Facts about one file with all records of a company, for the company to take away. */
public sealed interface CompanyExportEvent extends DomainEvent {
    CompanyExportId exportId();

    TenantId tenantId();

    @Override
    default String subject() {
        return exportId().value();
    }

    record CompanyExportRequested(CompanyExportId exportId, TenantId tenantId) implements CompanyExportEvent {}

    /**
     * @param bytes how long the file is
     * @param sha256 of the file, as 64 hexadecimal digits
     * @param expiresOn the last day on which it can be taken, by the company's clock
     */
    record CompanyExportCompleted(
            CompanyExportId exportId, TenantId tenantId, long bytes, String sha256, LocalDate expiresOn)
            implements CompanyExportEvent {}

    /** It has been given up after {@code attempts} tries; another one can be asked for. */
    record CompanyExportFailed(CompanyExportId exportId, TenantId tenantId, int attempts, String error)
            implements CompanyExportEvent {}
}
