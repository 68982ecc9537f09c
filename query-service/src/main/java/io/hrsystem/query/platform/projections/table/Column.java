package io.hrsystem.query.platform.projections.table;

import io.hrsystem.query.platform.projections.api.CannotApply;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One component of a row, or of a record that the row holds, as a column. */
public record Column(String name, boolean nullable, Conversion conversion, Accessor accessor) implements Part {
    /** @param path from the row to the component's value */
    static Column of(RecordComponent component, MethodHandle path) {
        return new Column(
                snakeCase(component.getName()),
                isNullable(component),
                Conversion.of(component.getType()),
                Accessor.by(path));
    }

    static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    public ColumnType type() {
        return conversion.type();
    }

    /** The value of this column, as its type takes it. */
    @Nullable
    Object of(Object row) {
        var value = accessor.of(row);
        return value == null ? null : conversion.toColumn().apply(value);
    }

    /** What the database would refuse, wherever in a batch it stands, is refused when the event makes it. */
    void check(Object row) {
        var value = of(row);
        if (value == null && !nullable) throw new CannotApply(name + " is missing");
        if (value != null && !type().takes(value)) throw new CannotApply("%s is no %s".formatted(name, type().sql));
    }

    void copy(Object row, BinaryCopy copy) {
        var value = of(row);
        if (value == null) copy.nothing();
        else type().copy(value, copy);
    }

    @Override
    public Stream<Column> columns() {
        return Stream.of(this);
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public @Nullable Object read(ResultSet row, int index) throws SQLException {
        var value = type().read(row, index);
        return value == null ? null : conversion.fromColumn().apply(value);
    }

    public static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
