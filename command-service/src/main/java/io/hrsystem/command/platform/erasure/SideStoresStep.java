package io.hrsystem.command.platform.erasure;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.ErasureEvent;
import io.hrsystem.contract.tenants.ErasureEvent.RowsErased;
import io.hrsystem.contract.tenants.OffboardingStep;
import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** The company's files, and all its rows on the side that decides but for its events. */
@Component
final class SideStoresStep implements ErasureStep {
    static final String DATABASE = "command";

    private final List<CompanyFiles> files;
    private final CompanyRows rows;

    SideStoresStep(DataSource system, List<CompanyFiles> files) {
        this.files = List.copyOf(files);
        this.rows = new CompanyRows(system, DATABASE);
    }

    @Override
    public OffboardingStep step() {
        return OffboardingStep.SIDE_STORES;
    }

    /** Files first: rows say which there are. */
    @Override
    public List<ErasureEvent> run(TenantId company) throws IOException {
        for (var each : files) each.forgetAll(company);
        return List.of(new RowsErased(company, step(), rows.erase(company, step())));
    }
}
