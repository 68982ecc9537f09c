package io.hrsystem.query.platform.projections;

import static org.springframework.transaction.TransactionDefinition.PROPAGATION_NESTED;

import io.hrsystem.platform.database.SqlBatch;
import io.hrsystem.query.platform.projections.EventEnvelope.Stream;
import io.hrsystem.query.platform.projections.api.CannotApply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies batches of events to the tables of a group, inside the transaction that is running, and finds out which of
 * them cannot be applied.
 */
public final class BatchWriter {
    private final ProjectionGroup group;
    private final String schema;
    private final JdbcOperations database;
    private final TransactionTemplate nested;
    private final SetAside setAside;

    public BatchWriter(
            ProjectionGroup group, String schema, JdbcOperations database, PlatformTransactionManager transactions) {
        this(group, schema, database, transactions, SetAside.NOTHING);
    }

    /** @param setAside which of those that cannot be applied are left out, and hold nothing up */
    public BatchWriter(
            ProjectionGroup group,
            String schema,
            JdbcOperations database,
            PlatformTransactionManager transactions,
            SetAside setAside) {
        this.setAside = setAside;
        this.group = group;
        this.schema = schema;
        this.database = database;
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(PROPAGATION_NESTED);
    }

    /**
     * Applies events in their order and returns those that have to be parked: the ones that cannot be applied and what
     * comes behind them in their streams.
     *
     * @param stuck streams that have parked events already
     */
    public List<Parked> write(List<EventEnvelope> events, Set<Stream> stuck) {
        if (events.isEmpty()) return List.of();
        try {
            return nested.execute(_ -> attempt(events, stuck));
        } catch (DataIntegrityViolationException e) {
            // the database refuses a row: narrow it down to the event that makes it
            if (events.size() == 1) return because(events.getFirst(), e);
            var half = events.size() / 2;
            var parked = new ArrayList<>(write(events.subList(0, half), stuck));
            var stuckNow = new HashSet<>(stuck);
            for (var each : parked) stuckNow.add(each.event().stream());
            parked.addAll(write(events.subList(half, events.size()), stuckNow));
            return parked;
        }
    }

    private List<Parked> attempt(List<EventEnvelope> events, Set<Stream> stuckBefore) {
        var rows = new GroupRows(group, schema);
        var stuck = new HashSet<>(stuckBefore);
        var parked = new ArrayList<Parked>();
        send(it -> rows.load(events, it));
        for (var event : events) {
            if (stuck.contains(event.stream())) {
                parked.add(Parked.behind(event));
                continue;
            }
            try {
                rows.apply(event);
            } catch (CannotApply e) {
                if (setAside.holds(event)) continue;
                stuck.add(event.stream());
                parked.add(Parked.because(event, e));
            }
        }
        send(rows::write);
        return parked;
    }

    private List<Parked> because(EventEnvelope event, RuntimeException refused) {
        return setAside.holds(event) ? List.of() : List.of(Parked.because(event, refused));
    }

    private void send(Consumer<SqlBatch> parts) {
        var statements = new SqlBatch();
        parts.accept(statements);
        statements.send(database);
    }
}
