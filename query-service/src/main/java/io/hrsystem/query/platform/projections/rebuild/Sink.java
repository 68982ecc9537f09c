package io.hrsystem.query.platform.projections.rebuild;

import io.hrsystem.platform.database.SqlBatch;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.table.BinaryCopy;
import io.hrsystem.query.platform.projections.table.Table;
import io.hrsystem.query.platform.projections.table.TableSql;
import io.hrsystem.query.platform.projections.table.TableStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.postgresql.PGConnection;

/** Where finished rows go: by COPY into the next generation of their table, or to the function that keeps them. */
final class Sink<R extends Row<R>> {
    /** So much is sent at once, in a transaction of its own. */
    private static final int ROWS = 10_000;

    private final Table<R> table;
    private final Generation generation;
    private final List<R> waiting = new ArrayList<>();
    private final BinaryCopy copy = new BinaryCopy();

    Sink(Table<R> table, Generation generation) {
        this.table = table;
        this.generation = generation;
    }

    void add(Collection<R> rows) {
        waiting.addAll(rows);
        if (waiting.size() >= ROWS) flush();
    }

    void flush() {
        if (waiting.isEmpty()) return;
        if (table.function() == null) generation.write(this::copy);
        else call();
        waiting.clear();
    }

    private void call() {
        var statements = new SqlBatch();
        new TableStore<>(table, Generation.SCHEMA).write(waiting, statements);
        statements.send(generation.database());
    }

    private void copy() {
        copy.begin();
        for (var row : waiting) table.copy(row, copy);
        var bytes = copy.end();
        generation.database().execute((Connection connection) -> {
            var in = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(TableSql.of(table, Generation.SCHEMA).copy());
            try {
                in.writeToCopy(bytes.array(), 0, bytes.limit());
                return in.endCopy();
            } catch (SQLException e) {
                if (in.isActive()) in.cancelCopy();
                throw e;
            }
        });
    }
}
