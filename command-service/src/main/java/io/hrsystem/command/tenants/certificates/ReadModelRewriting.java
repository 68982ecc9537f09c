package io.hrsystem.command.tenants.certificates;

import io.hrsystem.command.platform.tasks.RecurringWork;
import io.hrsystem.contract.tenants.ReadModelRewrite;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what certificates say of the read server's files: on the day that they name, tables of which rows were erased are
 * written anew. Reads of a table, or of one part of it, wait meanwhile; one that is in use comes at the next look.
 */
final class ReadModelRewriting implements RecurringWork {
    private static final Logger LOG = LoggerFactory.getLogger(ReadModelRewriting.class);
    private static final Duration EVERY = Duration.ofMinutes(10);
    /** For the largest table that there may be. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final JdbcClient read;
    private final TransactionTemplate transaction;
    private final CertificateSettings settings;
    private final Clock clock;

    ReadModelRewriting(DataSource readSystem, CertificateSettings settings, Clock clock) {
        this.read = JdbcClient.create(readSystem);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(readSystem));
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "read-model-rewrite";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        var day = ReadModelRewrite.last(LocalDateTime.ofInstant(clock.instant(), settings.zone()));
        var due = read.sql("SELECT relation FROM rewrite_due WHERE since < ? ORDER BY relation")
                .param(day.atStartOfDay(settings.zone()).toOffsetDateTime())
                .query(String.class)
                .list();
        for (var table : due) rewrite(table);
    }

    private void rewrite(String table) {
        try {
            transaction.executeWithoutResult(_ -> {
                read.sql("SELECT set_config('statement_timeout', ?, true)")
                        .param(String.valueOf(LONGEST.toMillis()))
                        .query(String.class)
                        .single();
                read.sql("SELECT rewrite_table(?)")
                        .param(table)
                        .query(Object.class)
                        .optional();
            });
            LOG.info("{} is written anew: rows of companies that are erased were in its files", table);
        } catch (PessimisticLockingFailureException e) {
            LOG.info("{} is in use, it is written anew later", table);
        }
    }
}
