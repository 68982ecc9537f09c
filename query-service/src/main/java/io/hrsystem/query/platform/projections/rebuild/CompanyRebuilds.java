package io.hrsystem.query.platform.projections.rebuild;

import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.query.platform.projections.ProjectionGroup;
import io.hrsystem.query.platform.projections.ProjectionGroups;
import io.hrsystem.query.platform.projections.rebuild.Rebuilds.Rebuilt;
import io.hrsystem.query.platform.projections.rebuild.Rebuilds.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;

/**
 * Rebuilds the read models of one company from its events, beside the live ones and in any process, and puts right what
 * differs. Reads see the rows before and then the rows after; rows of other companies are not touched, and neither are
 * those that were right.
 */
@Component
public final class CompanyRebuilds {
    private static final Logger LOG = LoggerFactory.getLogger(CompanyRebuilds.class);

    private final ProjectionGroups groups;
    private final EventReader events;
    private final JdbcTemplate database;
    private final JdbcTransactionManager transactions;

    CompanyRebuilds(
            ProjectionGroups groups,
            EventReader events,
            JdbcTemplate systemJdbc,
            JdbcTransactionManager systemTransactions) {
        this.groups = groups;
        this.events = events;
        this.database = systemJdbc;
        this.transactions = systemTransactions;
    }

    /**
     * Returns when the new rows of all these groups are live, each group by itself.
     *
     * @param progress in events of the company
     * @return with what has failed; the rows of such a group are as they were
     * @throws IllegalArgumentException if there is no such group
     * @throws RebuildIsRunning if another rebuild of any of them is running, for this company or for all
     * @throws java.util.concurrent.CancellationException if it is to end; then no row has changed
     */
    public Report run(Collection<String> names, TenantId company, Progress progress) {
        var begun = System.nanoTime();
        var chosen = names.stream().distinct().map(groups::named).toList();
        var tables = new CompanyTables("aside_" + hex(UUID.randomUUID()), database, transactions);
        try (var _ = RebuildLocks.take(database, names, company, tables.schema())) {
            database.query("SELECT drop_asides()", _ -> {});
            tables.begin(chosen);
            try {
                var report = rebuild(chosen, company, tables, progress, begun);
                LOG.info("Rebuilt of company {}: {}", company, report);
                return report;
            } finally {
                tables.drop();
            }
        }
    }

    private Report rebuild(
            List<ProjectionGroup> chosen, TenantId company, CompanyTables tables, Progress progress, long begun) {
        var reading = new CompanyReading(chosen, company, events, tables, progress);
        var read = reading.run(events.head());
        var rebuilt = new ArrayList<Rebuilt>();
        for (var group : reading.groups())
            reading.attempt(group, () -> {
                new CompanySwap(group, company, events, tables).run();
                rebuilt.add(result(group, tables, begun));
            });
        return new Report(read, List.copyOf(rebuilt), reading.failures(), since(begun));
    }

    private static Rebuilt result(GroupFold group, CompanyTables tables, long begun) {
        var state = group.state();
        return new Rebuilt(
                group.name(),
                state.applied(),
                tables.rows(group.group()),
                state.parked(),
                state.position(),
                since(begun));
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }
}
