package io.hrsystem.query.platform.projections.live;

import io.hrsystem.query.platform.projections.BatchWriter;
import io.hrsystem.query.platform.projections.ParkedEvents;
import io.hrsystem.query.platform.projections.ProjectionGroup;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Where batches of one group go.
 *
 * @param history that this node follows
 * @param onError told when a batch has died of an {@link Error}, or of a mistake of ours
 */
record BatchTarget(
        ProjectionGroup group,
        JdbcOperations database,
        BatchWriter writer,
        ParkedEvents parkedEvents,
        FollowedHistory history,
        Consumer<Throwable> onError) {
    static final String SCHEMA = "public";

    static BatchTarget of(
            ProjectionGroup group,
            JdbcOperations database,
            PlatformTransactionManager transactions,
            FollowedHistory history,
            Consumer<Throwable> onError) {
        var writer = new BatchWriter(group, SCHEMA, database, transactions);
        return new BatchTarget(group, database, writer, new ParkedEvents(database), history, onError);
    }
}
