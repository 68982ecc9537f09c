package io.hrsystem.query.platform.projections.live;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of processors: a {@link Batch} sends its COMMIT itself, and gets a second try if a row is refused. */
record BatchTransactions(PlatformTransactionManager transactions) implements TransactionManager {
    @Override
    public Transaction startTransaction() {
        var status = transactions.getTransaction(TransactionDefinition.withDefaults());
        return new Transaction() {
            @Override
            public void commit() {
                var batch = Batch.current();
                try {
                    if (batch != null) batch.commit();
                } catch (DataIntegrityViolationException e) {
                    rollback();
                    new TransactionTemplate(transactions).executeWithoutResult(_ -> batch.again());
                    return;
                }
                transactions.commit(status);
            }

            @Override
            public void rollback() {
                if (!status.isCompleted()) transactions.rollback(status);
            }
        };
    }
}
