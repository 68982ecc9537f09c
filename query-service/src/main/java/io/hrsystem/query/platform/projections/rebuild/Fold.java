package io.hrsystem.query.platform.projections.rebuild;

import io.hrsystem.query.platform.projections.EventEnvelope;
import io.hrsystem.query.platform.projections.EventEnvelope.Stream;
import io.hrsystem.query.platform.projections.Parked;
import io.hrsystem.query.platform.projections.ProjectionGroup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Applies events in memory, stream by stream, and writes a stream's rows once: at the end, or when it has been quiet
 * for longer than all others and there is no more room. Whatever happens to it after that is late and goes to the
 * written rows. Rows belong to one stream, so nothing else needs to be remembered.
 */
final class Fold {
    private final List<FoldedTable<?, ?, ?>> tables;
    private final Consumer<EventEnvelope> late;
    private final RecentStreams<List<FoldedTable<?, ?, ?>.Rows>> active;
    private final Set<Stream> stuck = new HashSet<>();
    private final List<Parked> parked = new ArrayList<>();

    /** @param late takes events of streams whose rows have been written */
    Fold(ProjectionGroup group, JdbcTemplate database, int streamsInMemory, Consumer<EventEnvelope> late) {
        this.late = late;
        this.tables = group.projections().stream()
                .<FoldedTable<?, ?, ?>>map(it -> FoldedTable.of(it, database))
                .toList();
        this.active = new RecentStreams<>(streamsInMemory, rows -> rows.forEach(FoldedTable.Rows::finish));
    }

    void add(EventEnvelope event) {
        var stream = event.stream();
        if (!stuck.isEmpty() && stuck.contains(stream)) {
            parked.add(Parked.behind(event));
            return;
        }
        var rows = active.of(stream);
        if (rows == null && !event.meta().isFirst()) late.accept(event);
        else fold(stream, rows == null ? begin(stream) : rows, event);
    }

    private List<FoldedTable<?, ?, ?>.Rows> begin(Stream stream) {
        var rows = new ArrayList<FoldedTable<?, ?, ?>.Rows>(tables.size());
        for (var table : tables) rows.add(table.begin());
        // the smallest list there is
        var kept = List.copyOf(rows);
        active.remember(stream, kept);
        return kept;
    }

    private void fold(Stream stream, List<FoldedTable<?, ?, ?>.Rows> rows, EventEnvelope event) {
        try {
            var payload = event.payload();
            for (var each : rows) each.apply(payload, event.meta());
        } catch (RuntimeException e) {
            for (var table : tables) table.dropEvent();
            stuck.add(stream);
            parked.add(Parked.because(event, e));
            return;
        }
        for (var each : rows) each.keepEvent();
    }

    /** Everything that is finished is in the tables. */
    void flush() {
        for (var table : tables) table.flush();
    }

    /** No more events come. */
    void end() {
        active.letAllGo();
        flush();
    }

    List<Parked> parked() {
        return parked;
    }
}
