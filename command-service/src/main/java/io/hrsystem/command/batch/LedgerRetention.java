package io.hrsystem.command.batch;

import io.hrsystem.command.platform.batch.Retention;
import io.hrsystem.contract.TenantId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has become of each subject is known for as long as somebody may ask for a date again. */
@Component
final class LedgerRetention implements Retention {
    private final JdbcClient system;
    private final Clock clock;
    private final BatchSettings settings;

    LedgerRetention(DataSource system, Clock clock, BatchSettings settings) {
        this.system = JdbcClient.create(system);
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "batch-ledger";
    }

    @Override
    public void purge(TenantId tenant) {
        var before = LocalDate.ofInstant(clock.instant().minus(settings.kept()), ZoneOffset.UTC);
        for (var table : new String[] {"batch_ledger", "batch_company"})
            system.sql("DELETE FROM %s WHERE tenant_id = ? AND business_date < ?".formatted(table))
                    .params(tenant.value(), before)
                    .update();
    }
}
