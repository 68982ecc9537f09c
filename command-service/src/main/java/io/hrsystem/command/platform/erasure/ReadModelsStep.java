package io.hrsystem.command.platform.erasure;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.ErasureEvent;
import io.hrsystem.contract.tenants.ErasureEvent.RowsErased;
import io.hrsystem.contract.tenants.OffboardingStep;
import io.hrsystem.eventstore.GlobalPosition;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All rows of the read database, once no processor can bring any of them back. */
@Component
final class ReadModelsStep implements ErasureStep {
    static final String DATABASE = "read";

    /** A read side that is further behind is in the way of more than this; the step is tried again. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Duration PAUSE = Duration.ofMillis(200);

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
        if (last.isPresent()) awaitReadSide(last.get());
        return List.of(new RowsErased(company, step(), rows.erase(company, step())));
    }

    private void awaitReadSide(GlobalPosition last) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (isBehind(last)) {
            if (System.nanoTime() > until)
                throw new IllegalStateException("The read side has not passed the last event of the company");
            LockSupport.parkNanos(PAUSE.toNanos());
            if (Thread.interrupted()) throw new InterruptedException("Nobody waits for it any more");
        }
    }

    private boolean isBehind(GlobalPosition last) {
        return read.sql("SELECT is_read_side_behind(?, ?)")
                .params(last.xid(), last.pos())
                .query(Boolean.class)
                .single();
    }
}
