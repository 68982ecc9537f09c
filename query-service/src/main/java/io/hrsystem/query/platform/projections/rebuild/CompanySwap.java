package io.hrsystem.query.platform.projections.rebuild;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.platform.database.SqlBatch;
import io.hrsystem.query.platform.projections.CompanyGenerations;
import io.hrsystem.query.platform.projections.ErasedCompanies;
import io.hrsystem.query.platform.projections.EventEnvelope;
import io.hrsystem.query.platform.projections.ParkedEvents;
import io.hrsystem.query.platform.projections.ProjectedTable;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import io.hrsystem.query.platform.projections.table.CompanyDifference;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts a company's rows of one group in the place of the live ones, in one transaction. What differs is written before
 * the company's batches are held: until it commits nobody sees it, and only a batch that needs one of these rows waits.
 * Held are they only for what has happened since, however many rows there are.
 */
final class CompanySwap {
    private static final int ROUNDS = 20;
    private static final int NEAR = 100;
    /** Batches of the company needed the rows again and again; then they have to stand still for all of it. */
    private static final int WITHOUT_HOLDING = 3;

    private final GroupFold fold;
    private final TenantId company;
    private final EventReader events;
    private final CompanyTables tables;
    private final CompanyGenerations generations;
    private final ParkedEvents parkedEvents;
    private final List<? extends Part<?, ?>> parts;
    private final long rebuild;
    private int tries;

    /** The tables that a projection keeps: its own, and what follows from it. */
    private record Part<E extends DomainEvent, R extends Row<R>>(
            ProjectedTable<E, R> projection, List<CompanyDifference<R>> differences) {
        static <E extends DomainEvent, R extends Row<R>> Part<E, R> of(ProjectedTable<E, R> projection, String schema) {
            return new Part<>(projection, projection.differences(schema));
        }

        Stream<String> all() {
            return differences.stream().flatMap(it -> it.all().stream());
        }

        void touched(List<EventEnvelope> since, TenantId company, SqlBatch statements) {
            if (differences.isEmpty()) return;
            var keys = new HashSet<RowKey<R>>();
            for (var event : since) keys.addAll(projection.touchedBy(event));
            for (var difference : differences) difference.some(company, keys, statements);
        }
    }

    CompanySwap(GroupFold fold, TenantId company, EventReader events, CompanyTables tables) {
        this.fold = fold;
        this.company = company;
        this.events = events;
        this.tables = tables;
        this.generations = new CompanyGenerations(tables.database(), company);
        this.parkedEvents = new ParkedEvents(tables.database());
        this.parts = fold.group().projections().stream()
                .map(it -> Part.of(it, tables.schema()))
                .toList();
        this.rebuild = generations.begin(fold.name());
    }

    /** Returns when the new rows are live. */
    void run() {
        for (var round = 0; round < ROUNDS && !isNearHead(); round++) fold.catchUp(events.head());
        Retries.whileBusy(() -> {
            fold.catchUp(events.head());
            swap(++tries > WITHOUT_HOLDING);
        });
    }

    private boolean isNearHead() {
        return events.head().pos() - fold.state().position().pos() < NEAR;
    }

    private void swap(boolean holding) {
        var before = fold.state();
        try {
            new TransactionTemplate(tables.transactions()).executeWithoutResult(_ -> {
                // sooner than a deadlock is looked for: whoever waits for these rows is never its victim
                tables.database().execute("SET LOCAL lock_timeout = '300ms'");
                if (holding) generations.stopBatches(fold.name());
                parts.stream()
                        .flatMap(Part::all)
                        .forEach(it -> LongStatement.run(tables.database(), it, company.value()));
                if (!holding) generations.stopBatches(fold.name());
                putRight(fold.catchUp(events.head()));
                new ErasedCompanies(tables.database()).refuse(company);
                generations.goLive(fold.name(), rebuild, fold.state().position());
                parkedEvents.forget(fold.name(), company);
                parkedEvents.park(fold.name(), fold.parked());
            });
        } catch (RuntimeException e) {
            fold.goBackTo(before);
            throw e;
        }
    }

    private void putRight(List<EventEnvelope> since) {
        var statements = new SqlBatch();
        for (var part : parts) part.touched(since, company, statements);
        if (!statements.isEmpty()) statements.send(tables.database());
    }
}
