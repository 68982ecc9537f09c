package io.hrsystem.platform.database;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long the oldest transaction with writes has been open on the server; while it is, no feed passes it.
 *
 * @param system a pool of hr_system, the role that may see the sessions of others
 * @param database the name by which the metric tells databases apart
 */
public record OldestWriteTransaction(DataSource system, String database) implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("hr.database.oldest.write.transaction.seconds", this, OldestWriteTransaction::seconds)
                .description("Age of the oldest open transaction that has written")
                .tag("database", database)
                .register(registry);
    }

    private double seconds() {
        return JdbcClient.create(system)
                .sql("""
                    SELECT coalesce(extract(epoch FROM max(clock_timestamp() - since)), 0)
                      FROM (SELECT xact_start FROM pg_stat_activity WHERE backend_xid IS NOT NULL
                            UNION ALL
                            SELECT prepared FROM pg_prepared_xacts) AS open_transaction (since)
                    """)
                .query((row, _) -> row.getDouble(1))
                .single();
    }
}
