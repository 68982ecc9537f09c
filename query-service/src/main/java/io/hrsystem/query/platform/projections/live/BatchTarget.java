package io.hrsystem.query.platform.projections.live;

import io.hrsystem.query.platform.projections.BatchWriter;
import io.hrsystem.query.platform.projections.ParkedEvents;
import io.hrsystem.query.platform.projections.ProjectionGroup;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;

/** Where batches of one group go. */
record BatchTarget(ProjectionGroup group, JdbcOperations database, BatchWriter writer, ParkedEvents parkedEvents) {
    static final String SCHEMA = "public";

    static BatchTarget of(ProjectionGroup group, JdbcOperations database, PlatformTransactionManager transactions) {
        var writer = new BatchWriter(group, SCHEMA, database, transactions);
        return new BatchTarget(group, database, writer, new ParkedEvents(database));
    }
}
