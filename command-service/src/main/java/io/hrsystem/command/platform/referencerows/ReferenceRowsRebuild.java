package io.hrsystem.command.platform.referencerows;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.operations.MaintenanceMode;
import io.hrsystem.eventstore.append.TransactionalWrites;
import io.hrsystem.eventstore.json.EventSerializer;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes claims and reference rows again from the events, after a restore or a mended {@link ReferenceRows}: one company
 * after the other, each in one transaction, so that a company always has all of its rows.
 */
public final class ReferenceRowsRebuild {
    private static final int EVENTS_AT_ONCE = 200;
    /** Work of the system may write the same rows at the same time. */
    private static final int ATTEMPTS = 3;

    private static final int LONGEST_SECONDS = 600;

    /** Skips from one company to the next in the primary key. */
    private static final String COMPANIES = """
        WITH RECURSIVE company (tenant_id) AS (
          (SELECT tenant_id FROM event ORDER BY tenant_id LIMIT 1)
          UNION ALL
          SELECT (SELECT e.tenant_id FROM event e WHERE e.tenant_id > company.tenant_id ORDER BY e.tenant_id LIMIT 1)
            FROM company WHERE company.tenant_id IS NOT NULL)
        SELECT tenant_id FROM company WHERE tenant_id IS NOT NULL AND tenant_id <> 'platform'
        """;

    private final DataSource system;
    private final JdbcClient client;
    private final TransactionTemplate transactions;
    private final List<ReferenceRows<?>> all;
    private final CompanyHistory history;

    public ReferenceRowsRebuild(DataSource system, EventSerializer serializer, List<ReferenceRows<?>> all) {
        this.system = system;
        this.client = JdbcClient.create(system);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(system));
        // what work of the system writes meanwhile is neither removed nor made twice
        this.transactions.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.all = List.copyOf(all);
        this.history = new CompanyHistory(system, serializer, all);
    }

    /** Requests of companies have to be shut out: each rebuild writes for longer than a request waits. */
    public MaintenanceMode mode() {
        return client.sql("SELECT mode FROM maintenance")
                .query((row, _) -> MaintenanceMode.valueOf(row.getString(1)))
                .single();
    }

    /** Every company that has events. */
    public List<TenantId> companies() {
        return client.sql(COMPANIES)
                .query((row, _) -> new TenantId(row.getString(1)))
                .list();
    }

    /** Returns how many events the company's rows were made from. Doing it again changes nothing. */
    public long rebuild(TenantId company) {
        for (var attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transactions.execute(_ -> inTransaction(company)));
            } catch (ConcurrencyFailureException e) {
                if (attempt == ATTEMPTS) throw e;
            }
        }
    }

    private long inTransaction(TenantId company) {
        client.sql("SELECT set_config('statement_timeout', ?, true)")
                .param(LONGEST_SECONDS + "s")
                .query()
                .singleRow();
        var writing = new Writing();
        for (var target : all) target.forget(company, writing.rows);
        history.read(company, writing::add);
        writing.flush();
        return writing.events;
    }

    private final class Writing {
        private TransactionalWrites rows = new TransactionalWrites();
        private long events;

        void add(DomainEvent event, EventMeta meta, List<ReferenceRows<?>> targets) {
            for (var target : targets) ReferenceRowsWriter.apply(target, event, meta, rows);
            if (++events % EVENTS_AT_ONCE == 0) flush();
        }

        void flush() {
            rows.write(system);
            rows = new TransactionalWrites();
        }
    }
}
