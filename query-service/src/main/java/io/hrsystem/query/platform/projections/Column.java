package io.hrsystem.query.platform.projections;

import io.hrsystem.query.platform.projections.api.CannotApply;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One component of a record as a column. */
record Column(String name, boolean nullable, Conversion conversion, Conversion.Accessor accessor) {
    static Column of(RecordComponent component) {
        return new Column(
                snakeCase(component.getName()),
                component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                Conversion.of(component.getType()),
                Conversion.accessor(component));
    }

    ColumnType type() {
        return conversion.type();
    }

    /** The value of this column, as its type takes it. */
    @Nullable
    Object of(Record row) {
        var value = accessor.of(row);
        return value == null ? null : conversion.toColumn().apply(value);
    }

    /** What the database would refuse, wherever in a batch it stands, is refused when the event makes it. */
    void check(Record row) {
        var value = of(row);
        if (value == null && !nullable) throw new CannotApply(name + " is missing");
        if (value instanceof String text && text.indexOf('\0') >= 0) throw new CannotApply(name + " is no text");
    }

    void copy(Record row, BinaryCopy copy) {
        var value = of(row);
        if (value == null) copy.nothing();
        else type().copy(value, copy);
    }

    @Nullable
    Object read(ResultSet row, int index) throws SQLException {
        var value = type().read(row, index);
        return value == null ? null : conversion.fromColumn().apply(value);
    }

    static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
