package io.hrsystem.command.platform.messages;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.append.TransactionalWrites;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.eventstore.bulk.StoredEvent;
import io.hrsystem.eventstore.json.Serializers;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes claims and reference rows anew from the events, after a restore or a mended {@link ReferenceRows}. To be run in
 * maintenance: until it is done, commands would decide on rows that are missing.
 */
public final class ReferenceRowsRebuild {
    private static final int BATCH = 200;

    private final DataSource system;
    private final TransactionTemplate transactions;
    private final List<ReferenceRows> referenceRows;
    private final List<StoredEvent> batch = new ArrayList<>(BATCH);

    public ReferenceRowsRebuild(DataSource system, List<ReferenceRows> referenceRows) {
        this.system = system;
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(system));
        this.referenceRows = referenceRows;
    }

    /** Returns how many events there were. Transactions are short, so that readers of the store are not held back. */
    public long run() {
        new JdbcTemplate(system).query("SELECT forget_reference_rows()", _ -> {});
        var reader = new EventReader(system, Serializers.events());
        var count = reader.read(GlobalPosition.ORIGIN, reader.head(), event -> {
            batch.add(event);
            if (batch.size() == BATCH) write();
        });
        write();
        return count;
    }

    private void write() {
        transactions.executeWithoutResult(_ -> {
            var rows = new TransactionalWrites();
            for (var event : batch) if (event.payload() instanceof DomainEvent fact) apply(event, fact, rows);
            rows.write(system);
        });
        batch.clear();
    }

    private void apply(StoredEvent event, DomainEvent fact, TransactionalWrites rows) {
        for (var target : referenceRows) target.apply(event.tenantId(), fact, event.sequence(), rows);
    }
}
