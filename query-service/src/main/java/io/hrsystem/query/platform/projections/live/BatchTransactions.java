package io.hrsystem.query.platform.projections.live;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of processors: a {@link Batch} sends its COMMIT itself, and gets a second try if a row is refused. */
record BatchTransactions(PlatformTransactionManager transactions) implements TransactionManager {
    /** @throws IllegalStateException if the thread has one already: what it holds would be committed with the new one */
    @Override
    public Transaction startTransaction() {
        if (TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("A transaction is still bound to this thread");
        var status = transactions.getTransaction(TransactionDefinition.withDefaults());
        return new Transaction() {
            @Override
            public void commit() {
                var batch = Batch.current();
                try {
                    commitWith(batch);
                } catch (Error e) {
                    if (batch == null) throw e;
                    throw batch.died(e);
                } finally {
                    rollback();
                }
            }

            private void commitWith(@Nullable Batch batch) {
                try {
                    if (batch != null) batch.commit();
                    transactions.commit(status);
                } catch (DataIntegrityViolationException e) {
                    if (batch == null) throw e;
                    rollback();
                    new TransactionTemplate(transactions).executeWithoutResult(_ -> batch.again());
                }
            }

            @Override
            public void rollback() {
                if (!status.isCompleted()) transactions.rollback(status);
            }
        };
    }
}
