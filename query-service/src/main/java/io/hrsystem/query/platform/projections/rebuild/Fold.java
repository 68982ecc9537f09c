package io.hrsystem.query.platform.projections.rebuild;

import io.hrsystem.query.platform.projections.EventEnvelope.Stream;
import io.hrsystem.query.platform.projections.Parked;
import io.hrsystem.query.platform.projections.ProjectionBroken;
import io.hrsystem.query.platform.projections.ProjectionGroup;
import io.hrsystem.query.platform.projections.StoredEnvelope;
import io.hrsystem.query.platform.projections.api.CannotApply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Applies a group's events in memory, stream by stream, and writes a stream's rows once: at the end, or when it has been
 * quiet for longer than all others and there is no more room. Whatever happens to it after that is late and goes to the
 * written rows. Rows belong to one stream, so nothing else needs to be remembered; of rows that are only added nothing
 * is. A stream of which the database has refused a row is left to be applied event by event, like live.
 */
final class Fold {
    private final List<FoldedTable<?, ?>> tables;
    private final Unapplied unapplied;
    private final RecentStreams<Key, StreamRows> active;
    private final Sink sink;
    private final Set<Stream> refused = new HashSet<>();
    private final Consumer<StoredEnvelope> late;
    private final boolean onlyAdds;

    /** The folds of all groups share their room. */
    record Key(Folding group, Stream stream) {}

    /** What has become of a stream so far, table by table. */
    record StreamRows(List<FoldedTable<?, ?>.Rows> tables) {
        int count() {
            var count = 0;
            for (var table : tables) count += table.count();
            return count;
        }

        void collect() {
            tables.forEach(FoldedTable.Rows::collect);
        }
    }

    /** @param late takes events of streams whose rows have been written */
    Fold(
            ProjectionGroup group,
            TablesBeside beside,
            Unapplied unapplied,
            RecentStreams<Key, StreamRows> active,
            Consumer<StoredEnvelope> late) {
        this.tables = group.projections().stream()
                .<FoldedTable<?, ?>>map(it -> FoldedTable.of(it, beside))
                .toList();
        this.unapplied = unapplied;
        this.active = active;
        this.sink = new Sink(tables, beside, this::refuse);
        this.late = late;
        this.onlyAdds = group.onlyAdds();
    }

    void add(Folding group, StoredEnvelope event) {
        var stream = event.stream();
        if (isRefused(stream)) return;
        if (unapplied.isParked(stream)) {
            unapplied.add(Parked.behind(event));
            return;
        }
        if (onlyAdds) {
            var own = empty();
            fold(own, event);
            finish(stream, own);
            return;
        }
        var key = new Key(group, stream);
        var rows = active.of(key);
        if (rows == null && !event.meta().isFirst()) late.accept(event);
        else fold(rows == null ? begin(key) : rows, event);
    }

    private StreamRows begin(Key key) {
        var rows = empty();
        active.remember(key, rows);
        return rows;
    }

    private StreamRows empty() {
        var rows = new ArrayList<FoldedTable<?, ?>.Rows>(tables.size());
        for (var table : tables) rows.add(table.begin());
        // the smallest list there is
        return new StreamRows(List.copyOf(rows));
    }

    private void fold(StreamRows rows, StoredEnvelope event) {
        try {
            var payload = event.decoded();
            for (var each : rows.tables) each.apply(payload, event.meta());
        } catch (CannotApply e) {
            for (var table : tables) table.dropEvent();
            unapplied.add(Parked.because(event, e));
            return;
        } catch (RuntimeException e) {
            throw ProjectionBroken.unlessOfTheEvent(e, event);
        }
        for (var each : rows.tables) each.keepEvent();
    }

    /** They are written; the stream will not be folded any further. */
    void finish(Stream stream, StreamRows rows) {
        sink.add(stream, rows);
    }

    /** Everything that is finished is in the tables, unless it was refused. */
    void flush() {
        sink.flush();
    }

    /** Nothing of them is in the tables. */
    Set<Stream> refused() {
        return refused;
    }

    boolean isRefused(Stream stream) {
        return !refused.isEmpty() && refused.contains(stream);
    }

    /** What could not be applied of it has been found too late: an earlier event cannot be. */
    private void refuse(Stream stream) {
        refused.add(stream);
        unapplied.forget(stream);
    }
}
