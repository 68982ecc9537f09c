package io.hrsystem.command.platform.erasure;

import io.hrsystem.command.platform.database.ReadGate;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.ErasureEvent;
import io.hrsystem.contract.tenants.OffboardingStep;
import io.hrsystem.storage.Ledger;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Closes reads, says outside of all databases that there is no way back, and waits for whoever was inside already: from
 * then on nothing is written for the company, and its events can be counted.
 */
@Component
final class FenceStep implements ErasureStep {
    /** Of the entry in the ledger; its subject is the company. */
    static final String KIND = "tenants.ErasureBegun";

    private final JdbcClient system;
    private final CompanyEvents events;
    private final ReadGate reads;
    private final Ledger ledger;

    FenceStep(DataSource system, ReadGate reads, Ledger ledger) {
        this.system = JdbcClient.create(system);
        this.events = new CompanyEvents(system);
        this.reads = reads;
        this.ledger = ledger;
    }

    @Override
    public OffboardingStep step() {
        return OffboardingStep.FENCE;
    }

    @Override
    public List<ErasureEvent> run(TenantId company) throws IOException, InterruptedException {
        reads.copy(company);
        tell(company);
        awaitOlder();
        return List.of(events.count(company));
    }

    /** Once, though a run may die behind it. */
    private void tell(TenantId company) throws IOException {
        var begun = events.begun(company);
        for (var entry : ledger.since(begun.at()))
            if (entry.kind().equals(KIND) && entry.subject().equals(company.value())) return;
        ledger.append(KIND, company.value(), company.value(), begun.details());
    }

    private void awaitOlder() throws InterruptedException {
        var now = system.sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single();
        Patience.whileTrue(() -> older(now) > 0, "A transaction from before the fence has not ended");
    }

    private long older(OffsetDateTime moment) {
        return system.sql("SELECT older_transactions(?)")
                .param(moment)
                .query(Long.class)
                .single();
    }
}
