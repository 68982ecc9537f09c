package io.hrsystem.command.tenants.exports;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.CompanyExportId;
import java.time.LocalDate;

/** What can be asked of an export. */
sealed interface CompanyExportCommand extends AggregateCommand {
    CompanyExportId exportId();

    @Override
    default String stream() {
        return StreamIds.companyExport(exportId());
    }

    record RequestCompanyExport(CompanyExportId exportId, TenantId tenantId) implements CompanyExportCommand {}

    record CompleteCompanyExport(
            CompanyExportId exportId, TenantId tenantId, long bytes, String sha256, LocalDate expiresOn)
            implements CompanyExportCommand {}

    record FailCompanyExport(CompanyExportId exportId, TenantId tenantId, int attempts, String error)
            implements CompanyExportCommand {}
}
