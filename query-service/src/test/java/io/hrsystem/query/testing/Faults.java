package io.hrsystem.query.testing;

import java.util.Objects;
import java.util.Random;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Lets transactions of projections fail at their end, after everything has been written. */
public final class Faults extends JdbcTransactionManager {
    private final Random random = new Random(7);
    private volatile int percent;
    private volatile int failures;

    Faults(JdbcTransactionManager manager) {
        super(Objects.requireNonNull(manager.getDataSource()));
    }

    public void happenIn(int percentOfTransactions) {
        percent = percentOfTransactions;
    }

    public int failures() {
        return failures;
    }

    @Override
    protected synchronized void prepareForCommit(DefaultTransactionStatus status) {
        if (random.nextInt(100) >= percent) return;
        failures++;
        throw new TransactionSystemException("a fault of the test");
    }
}
