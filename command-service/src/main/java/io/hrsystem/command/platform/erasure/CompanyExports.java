package io.hrsystem.command.platform.erasure;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.CompanyExportId;
import java.util.OptionalInt;

/** Files with all records of a company, for the company to take away. */
public interface CompanyExports {
    /** Makes it unless it is there. */
    void make(TenantId company, CompanyExportId export) throws Exception;

    /** @param reason what went wrong, without any personal value */
    void giveUp(TenantId company, CompanyExportId export, int attempts, String reason);

    /** Which try of the file that is made at the company's end comes next; empty if the last one has not failed. */
    OptionalInt roundAfterFailure(TenantId company);
}
