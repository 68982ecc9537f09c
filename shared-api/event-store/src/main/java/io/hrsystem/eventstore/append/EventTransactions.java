package io.hrsystem.eventstore.append;

import io.hrsystem.platform.database.SqlBatch;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Transactions whose events, with the rows beside them, are sent together with COMMIT: one round trip instead of three,
 * and no longer than that does a transaction hold its id, which every reader of the store has to wait for. What does
 * not go in, a conflict for one, is told by the commit.
 */
public final class EventTransactions implements TransactionManager {
    private static final TransactionDefinition NEW =
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

    private final DataSource database;
    private final JdbcTransactionManager transactions;

    public EventTransactions(DataSource database) {
        this.database = database;
        this.transactions = new JdbcTransactionManager(database);
    }

    /** The rows beside the events of the running transaction. */
    public TransactionalWrites rows() {
        return running().rows();
    }

    /**
     * Adds to the running transaction's first message that a stream is read; whoever loads it first, from its
     * beginning, finds it read.
     */
    public void readAhead(SqlBatch first, String tenant, String stream) {
        running().readAhead(first, tenant, stream);
    }

    /** The same of many streams of one tenant; those that do not exist are known not to. */
    public void readAhead(SqlBatch first, String tenant, List<String> streams) {
        running().readAhead(first, tenant, streams);
    }

    private TransactionBatches running() {
        var messages = TransactionBatches.current(database);
        if (messages == null) throw new EventStoreException("No transaction of the event store is running");
        return messages;
    }

    @Override
    public Transaction startTransaction() {
        var messages = new TransactionBatches(database, new TransactionalWrites());
        messages.bind();
        var status = begin(messages);
        return new Transaction() {
            @Override
            public void commit() {
                messages.sendAndCommit();
                messages.unbind();
                transactions.commit(status);
            }

            @Override
            public void rollback() {
                messages.unbind();
                if (!status.isCompleted()) transactions.rollback(status);
            }
        };
    }

    private TransactionStatus begin(TransactionBatches messages) {
        try {
            return transactions.getTransaction(NEW);
        } catch (RuntimeException e) {
            messages.unbind();
            throw e;
        }
    }
}
