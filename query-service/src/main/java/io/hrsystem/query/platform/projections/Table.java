package io.hrsystem.query.platform.projections;

import io.hrsystem.query.platform.projections.api.Row;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table as its row record describes it: {@code EmployeeRow(Key key, String employeeNumber, …)} is {@code employee}. */
public final class Table<K extends Record, R extends Record & Row<K>> {
    private final String name;
    private final @Nullable String function;
    private final List<Column> keys;
    private final List<Column> values;
    private final Constructor<?> key;
    private final Constructor<?> row;

    private Table(Class<R> type, @Nullable String function) {
        var components = type.getRecordComponents();
        if (!components[0].getName().equals("key"))
            throw new IllegalArgumentException("the first component of " + type + " is not its key");
        this.name = Column.snakeCase(type.getSimpleName().replaceFirst("Row$", ""));
        this.function = function;
        this.keys = columns(Stream.of(components[0].getType().getRecordComponents()));
        this.values = columns(Stream.of(components).skip(1));
        this.key = Conversion.constructor(components[0].getType());
        this.row = Conversion.constructor(type);
    }

    /** The table that is named like the record, without {@code Row}. */
    public static <K extends Record, R extends Record & Row<K>> Table<K, R> of(Class<R> type) {
        return new Table<>(type, null);
    }

    /**
     * No table of ours: rows are handed to a function of the database that keeps the newest by itself, and are only
     * ever put.
     */
    public static <K extends Record, R extends Record & Row<K>> Table<K, R> keptBy(String function, Class<R> type) {
        return new Table<>(type, function);
    }

    public String name() {
        return name;
    }

    /** Null if it is a table of ours. */
    public @Nullable String function() {
        return function;
    }

    List<Column> keys() {
        return keys;
    }

    List<Column> columns() {
        return Stream.concat(keys.stream(), values.stream()).toList();
    }

    /** In the order of {@link #columns()}. */
    @Nullable
    Object[] valuesOf(R row) {
        var all = Arrays.copyOf(valuesOfKey(row.key()), keys.size() + values.size());
        for (var i = 0; i < values.size(); i++)
            all[keys.size() + i] = values.get(i).of(row);
        return all;
    }

    void check(R row) {
        for (var column : keys) column.check(row.key());
        for (var column : values) column.check(row);
    }

    public void copy(R row, BinaryCopy copy) {
        copy.beginRow(keys.size() + values.size());
        for (var column : keys) column.copy(row.key(), copy);
        for (var column : values) column.copy(row, copy);
    }

    /** In the order of {@link #keys()}. */
    @Nullable
    Object[] valuesOfKey(K key) {
        var all = new @Nullable Object[keys.size()];
        for (var i = 0; i < all.length; i++) all[i] = keys.get(i).of(key);
        return all;
    }

    @SuppressWarnings("unchecked")
    R read(ResultSet result) throws SQLException {
        var keyValues = read(result, keys, 1, 0);
        var rowValues = read(result, values, keys.size() + 1, 1);
        rowValues[0] = Conversion.instance(key, keyValues);
        return (R) Conversion.instance(row, rowValues);
    }

    private static @Nullable Object[] read(ResultSet result, List<Column> columns, int first, int offset)
            throws SQLException {
        var read = new @Nullable Object[columns.size() + offset];
        for (var i = 0; i < columns.size(); i++)
            read[i + offset] = columns.get(i).read(result, first + i);
        return read;
    }

    private static List<Column> columns(Stream<RecordComponent> components) {
        return components.map(Column::of).toList();
    }
}
