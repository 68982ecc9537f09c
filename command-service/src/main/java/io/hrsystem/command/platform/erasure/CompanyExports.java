package io.hrsystem.command.platform.erasure;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.CompanyExportId;

/** Files with all records of a company, for the company to take away. */
public interface CompanyExports {
    /** Makes it unless it is there. */
    void make(TenantId company, CompanyExportId export) throws Exception;
}
