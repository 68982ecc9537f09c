package io.hrsystem.bench.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows of text for COPY, in transactions of a thousand as many commands would have made them. */
final class CopyText implements AutoCloseable {
    private static final int ROWS = 1_000;

    private final Connection connection;
    private final String sql;
    private final StringBuilder rows = new StringBuilder();
    private int count;

    CopyText(Connection connection, String sql) {
        this.connection = connection;
        this.sql = sql;
    }

    /** JSON of ours has no tabs and no line ends, but it may have a backslash. */
    void row(Object... values) {
        for (var value : values)
            rows.append(value.toString().replace("\\", "\\\\")).append('\t');
        rows.setCharAt(rows.length() - 1, '\n');
        if (++count % ROWS == 0) flush();
    }

    private void flush() {
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            var bytes = rows.toString().getBytes(UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
            rows.setLength(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        if (!rows.isEmpty()) flush();
        connection.close();
    }
}
