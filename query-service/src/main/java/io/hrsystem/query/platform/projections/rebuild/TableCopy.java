package io.hrsystem.query.platform.projections.rebuild;

import io.hrsystem.platform.database.SqlBatch;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.table.BinaryCopy;
import io.hrsystem.query.platform.projections.table.Table;
import io.hrsystem.query.platform.projections.table.TableSql;
import io.hrsystem.query.platform.projections.table.TableStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sends rows by COPY into their table beside the live one, or to the function that keeps them. */
final class TableCopy<R extends Row<R>> {
    private final Table<R> table;
    private final JdbcTemplate database;
    private final String schema;
    private final BinaryCopy copy = new BinaryCopy();

    TableCopy(Table<R> table, TablesBeside tables) {
        this.table = table;
        this.database = tables.database();
        this.schema = tables.schema();
    }

    /** In the transaction that is running. */
    void send(List<R> rows) {
        if (rows.isEmpty()) return;
        if (table.function() == null) copy(rows);
        else call(rows);
    }

    private void call(List<R> rows) {
        var statements = new SqlBatch();
        new TableStore<>(table, schema).write(rows, statements);
        statements.send(database);
    }

    private void copy(List<R> rows) {
        copy.begin();
        for (var row : rows) table.copy(row, copy);
        var bytes = copy.end();
        database.execute((Connection connection) -> {
            var in = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(TableSql.of(table, schema).copy());
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
