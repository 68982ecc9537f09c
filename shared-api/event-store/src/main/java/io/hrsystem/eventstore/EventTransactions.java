package io.hrsystem.eventstore;

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
    public SideRows rows() {
        var message = LastMessage.current(database);
        if (message == null) throw new EventStoreException("Rows are written beside events in their transaction only");
        return message.rows();
    }

    @Override
    public Transaction startTransaction() {
        var message = new LastMessage(database, new SideRows());
        message.bind();
        var status = begin(message);
        return new Transaction() {
            @Override
            public void commit() {
                message.sendAndCommit();
                message.unbind();
                transactions.commit(status);
            }

            @Override
            public void rollback() {
                message.unbind();
                if (!status.isCompleted()) transactions.rollback(status);
            }
        };
    }

    private TransactionStatus begin(LastMessage message) {
        try {
            return transactions.getTransaction(NEW);
        } catch (RuntimeException e) {
            message.unbind();
            throw e;
        }
    }
}
