package io.hrsystem.query.platform.projections.rebuild;

import io.hrsystem.query.platform.projections.EventEnvelope.Stream;
import io.hrsystem.query.platform.projections.rebuild.Fold.StreamRows;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Where finished streams go, many at a time and each with all its rows or none. If the database refuses a row, they are
 * written again in halves, down to the stream that makes it.
 */
final class Sink {
    /** So many rows are sent at once, in a transaction of its own. */
    private static final int ROWS = 10_000;

    private final List<FoldedTable<?, ?>> tables;
    private final TablesBeside beside;
    private final Consumer<Stream> refused;
    private final List<Finished> waiting = new ArrayList<>();
    private int rows;

    private record Finished(Stream stream, StreamRows rows) {}

    /** @param refused takes streams of which no row has been written, because one was refused */
    Sink(List<FoldedTable<?, ?>> tables, TablesBeside beside, Consumer<Stream> refused) {
        this.tables = tables;
        this.beside = beside;
        this.refused = refused;
    }

    void add(Stream stream, StreamRows finished) {
        if (finished.count() == 0) return;
        waiting.add(new Finished(stream, finished));
        rows += finished.count();
        if (rows >= ROWS) flush();
    }

    void flush() {
        if (!waiting.isEmpty()) write(waiting);
        waiting.clear();
        rows = 0;
    }

    private void write(List<Finished> streams) {
        try {
            beside.write(() -> copy(streams));
        } catch (DataIntegrityViolationException e) {
            if (streams.size() == 1) {
                refused.accept(streams.getFirst().stream);
                return;
            }
            var half = streams.size() / 2;
            write(streams.subList(0, half));
            write(streams.subList(half, streams.size()));
        }
    }

    private void copy(List<Finished> streams) {
        for (var each : streams) each.rows.collect();
        try {
            for (var table : tables) table.write();
        } finally {
            for (var table : tables) table.forget();
        }
    }
}
