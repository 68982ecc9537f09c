package io.hrsystem.command.platform.erasure;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.ErasureEvent;
import io.hrsystem.contract.tenants.ErasureEvent.RowsErased;
import io.hrsystem.contract.tenants.OffboardingStep;
import io.hrsystem.eventstore.GlobalPosition;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All rows of the read database, once no processor can bring any of them back. */
@Component
final class ReadModelsStep implements ErasureStep {
    static final String DATABASE = "read";

    private final JdbcClient read;
    private final CompanyEvents events;
    private final CompanyRows rows;

    ReadModelsStep(DataSource system, DataSource readSystem) {
        this.read = JdbcClient.create(readSystem);
        this.events = new CompanyEvents(system);
        this.rows = new CompanyRows(readSystem, DATABASE);
    }

    @Override
    public OffboardingStep step() {
        return OffboardingStep.READ_MODELS;
    }

    @Override
    public List<ErasureEvent> run(TenantId company) throws InterruptedException {
        var last = events.last(company);
        if (last.isPresent())
            Patience.whileTrue(
                    () -> isBehind(last.get()), "The read side has not passed the last event of the company");
        return List.of(new RowsErased(company, step(), rows.erase(company, step())));
    }

    private boolean isBehind(GlobalPosition last) {
        return read.sql("SELECT is_read_side_behind(?, ?)")
                .params(last.xid(), last.pos())
                .query(Boolean.class)
                .single();
    }
}
