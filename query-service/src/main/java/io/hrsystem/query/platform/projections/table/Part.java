package io.hrsystem.query.platform.projections.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one component of a row is in its table: a column, or several. */
sealed interface Part permits Column, Columns {
    Stream<Column> columns();

    int width();

    /** @param first where in the result this part begins */
    @Nullable
    Object read(ResultSet row, int first) throws SQLException;
}
