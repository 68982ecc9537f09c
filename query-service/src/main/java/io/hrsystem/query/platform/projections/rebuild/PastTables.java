package io.hrsystem.query.platform.projections.rebuild;

import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.query.platform.projections.ErasedCompanies;
import io.hrsystem.query.platform.projections.ProjectedTable;
import io.hrsystem.query.platform.projections.ProjectionGroup;
import io.hrsystem.query.platform.projections.ProjectionGroups;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;

/** One company's read models as they were, in a schema of their own; what the database keeps by functions is only live. */
@Component
public final class PastTables {
    private final ProjectionGroups groups;
    private final EventReader events;
    private final JdbcTemplate database;
    private final JdbcTransactionManager transactions;

    PastTables(
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
     * Those of these groups of which there is a past, in their order.
     *
     * @throws IllegalArgumentException if there is no such group
     */
    public List<String> groupsWithTables(Collection<String> names) {
        return chosen(names).stream().map(ProjectionGroup::name).toList();
    }

    /**
     * Builds them, and lets reads in when everything is there; what was in the schema before is gone.
     *
     * @param upTo the last position whose event is in
     * @throws IllegalStateException if too much cannot be applied
     */
    public void build(
            String schema, TenantId company, GlobalPosition upTo, Collection<String> names, Progress progress) {
        var chosen = chosen(names);
        var tables = new CompanyTables(schema, database, transactions);
        tables.begin(chosen);
        var reading = new CompanyReading(chosen, company, events, tables, progress);
        reading.run(upTo);
        for (var failure : reading.failures().values()) throw failure;
        new ErasedCompanies(database).refuse(company);
        database.query("SELECT open_view(?, ?)", _ -> {}, schema, Timestamp.from(events.recordedAt(upTo)));
    }

    /** Waits for who reads. */
    public void drop(String schema) {
        Retries.whileBusy(() -> new CompanyTables(schema, database, transactions).drop());
    }

    private List<ProjectionGroup> chosen(Collection<String> names) {
        return names.stream()
                .distinct()
                .map(groups::named)
                .map(PastTables::withTables)
                .filter(it -> !it.projections().isEmpty())
                .toList();
    }

    private static ProjectionGroup withTables(ProjectionGroup group) {
        List<? extends ProjectedTable<?, ?>> projections = group.projections().stream()
                .filter(it -> it.table().function() == null)
                .toList();
        return new ProjectionGroup(group.name(), projections);
    }
}
