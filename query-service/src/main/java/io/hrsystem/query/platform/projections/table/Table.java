package io.hrsystem.query.platform.projections.table;

import io.hrsystem.query.platform.projections.api.Projection;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as its row record describes it: {@code EmployeeRow(Key key, String employeeNumber, …)} is {@code employee}. */
public final class Table<R extends Row<R>> {
    private final String name;
    private final @Nullable String function;
    private final Columns row;
    private final List<Column> keys;
    private final List<Column> columns;

    private Table(Class<R> type, @Nullable String function) {
        if (!type.isRecord() || !type.getRecordComponents()[0].getName().equals("key"))
            throw new IllegalArgumentException("the first component of " + type + " is not its key");
        this.name = Column.snakeCase(type.getSimpleName().replaceFirst("Row$", ""));
        this.function = function;
        this.row = Columns.of(type);
        this.keys =
                Columns.of(type.getRecordComponents()[0].getType()).columns().toList();
        this.columns = row.columns().toList();
        var names = new HashSet<String>();
        for (var column : columns)
            if (!names.add(column.name()))
                throw new IllegalArgumentException("%s is a column of %s twice".formatted(column.name(), type));
    }

    public static <R extends Row<R>> Table<R> of(Projection<?, R> projection) {
        var keeper = projection.keeper();
        return new Table<>(projection.row(), keeper == null ? null : keeper.function());
    }

    public static <R extends Row<R>> Table<R> of(Class<R> type) {
        return new Table<>(type, null);
    }

    public String name() {
        return name;
    }

    /** The function of the database that keeps the rows; null if they are a table of the read side. */
    public @Nullable String function() {
        return function;
    }

    /** Whether it keeps who did it: in a {@link io.hrsystem.query.platform.projections.api.Document}, or by itself. */
    public boolean hasActor() {
        return columns.stream()
                .anyMatch(it -> it.type() == ColumnType.JSON || it.name().equals("actor"));
    }

    List<Column> keys() {
        return keys;
    }

    /** First those of the key. */
    public List<Column> columns() {
        return columns;
    }

    /** @throws io.hrsystem.query.platform.projections.api.CannotApply if the database would not take it */
    public void check(R row) {
        for (var column : columns) column.check(row);
    }

    public void copy(R row, BinaryCopy copy) {
        copy.beginRow(columns.size());
        for (var column : columns) column.copy(row, copy);
    }

    /** In the order of {@link #columns()}. */
    @Nullable
    Object[] valuesOf(R row) {
        return values(columns, row);
    }

    /** In the order of {@link #keys()}. */
    @Nullable
    Object[] valuesOfKey(RowKey<R> key) {
        return values(keys, key);
    }

    private static @Nullable Object[] values(List<Column> columns, Object record) {
        var all = new @Nullable Object[columns.size()];
        for (var i = 0; i < all.length; i++) all[i] = columns.get(i).of(record);
        return all;
    }

    // the constructor is that of the row's class
    @SuppressWarnings("unchecked")
    R read(ResultSet result) throws SQLException {
        return (R) row.read(result, 1);
    }
}
