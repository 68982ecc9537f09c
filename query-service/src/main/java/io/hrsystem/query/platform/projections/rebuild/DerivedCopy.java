package io.hrsystem.query.platform.projections.rebuild;

import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.table.DerivedTable;
import java.util.List;

/** Sends what follows from rows behind them. */
record DerivedCopy<R extends Row<R>, D extends Row<D>>(DerivedTable<R, D> table, TableCopy<D> copy) {
    static <R extends Row<R>, D extends Row<D>> DerivedCopy<R, D> of(DerivedTable<R, D> table, TablesBeside tables) {
        return new DerivedCopy<>(table, new TableCopy<>(table.table(), tables));
    }

    void send(List<R> rows) {
        copy.send(table.rowsOf(rows));
    }
}
