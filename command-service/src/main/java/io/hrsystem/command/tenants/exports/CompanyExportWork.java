package io.hrsystem.command.tenants.exports;

import io.hrsystem.command.platform.tasks.Work;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.CompanyExportId;
import org.springframework.stereotype.Component;

/** Makes a file that somebody has asked for; the round is its id. */
@Component
final class CompanyExportWork implements Work {
    static final String NAME = "company-export";

    private final ExportMaking making;

    CompanyExportWork(ExportMaking making) {
        this.making = making;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(TenantId company, String export) {
        try {
            making.makeUnlessItIsBeingMade(company, CompanyExportId.of(export));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The export cannot be made", e);
        }
    }

    @Override
    public boolean giveUp(TenantId company, String export, int attempts, String reason) {
        making.giveUp(company, CompanyExportId.of(export), attempts, reason);
        return true;
    }
}
