package io.hrsystem.command.tenants.offboarding;

import io.hrsystem.command.platform.erasure.CompanyExports;
import io.hrsystem.command.platform.tasks.Work;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.CompanyExportId;
import org.springframework.stereotype.Component;

/** Makes the file that a company gets at its end; the round counts the tries of people. */
@Component
record ExportWork(CompanyExports exports) implements Work {
    static final String NAME = "offboarding-export";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(TenantId company, String round) {
        try {
            exports.make(company, CompanyExportId.atTheEndOf(company, Integer.parseInt(round)));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The export cannot be made", e);
        }
    }

    @Override
    public boolean giveUp(TenantId company, String round, int attempts, String reason) {
        exports.giveUp(company, CompanyExportId.atTheEndOf(company, Integer.parseInt(round)), attempts, reason);
        return true;
    }
}
