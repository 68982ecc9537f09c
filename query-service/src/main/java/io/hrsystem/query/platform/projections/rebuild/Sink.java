package io.hrsystem.query.platform.projections.rebuild;

import io.hrsystem.platform.database.SqlBatch;
import io.hrsystem.query.platform.projections.BinaryCopy;
import io.hrsystem.query.platform.projections.Row;
import io.hrsystem.query.platform.projections.Table;
import io.hrsystem.query.platform.projections.TableSql;
import io.hrsystem.query.platform.projections.TableStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where finished rows go: by COPY into the next generation of their table, or to the function that keeps them. */
final class Sink<K extends Record, R extends Record & Row<K>> {
    /** Short transactions: a long one would hold back every reader of the event store on this server. */
    private static final int ROWS = 10_000;

    private final Table<K, R> table;
    private final JdbcTemplate database;
    private final List<R> waiting = new ArrayList<>();
    private final BinaryCopy copy = new BinaryCopy();

    Sink(Table<K, R> table, JdbcTemplate database) {
        this.table = table;
        this.database = database;
    }

    void add(Collection<R> rows) {
        waiting.addAll(rows);
        if (waiting.size() >= ROWS) flush();
    }

    void flush() {
        if (waiting.isEmpty()) return;
        if (table.function() == null) copy();
        else call();
        waiting.clear();
    }

    private void call() {
        var statements = new SqlBatch();
        new TableStore<>(table, Generation.SCHEMA).write(waiting, statements);
        statements.send(database);
    }

    private void copy() {
        copy.begin();
        for (var row : waiting) table.copy(row, copy);
        var bytes = copy.end();
        database.execute((Connection connection) -> {
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
