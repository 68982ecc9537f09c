package io.hrsystem.query.platform.projections.table;

import io.hrsystem.query.platform.projections.api.Document;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A record as columns, in the order of its components: the whole row, its key, or values that it keeps together. */
record Columns(Constructor<?> constructor, List<Part> parts) implements Part {
    static Columns of(Class<?> row) {
        return of(row, MethodHandles.identity(row));
    }

    /** @param path from the row to this record, in one call however deep it lies */
    private static Columns of(Class<?> record, MethodHandle path) {
        return new Columns(
                Conversion.constructor(record),
                Stream.of(record.getRecordComponents())
                        .map(it -> part(it, MethodHandles.filterReturnValue(path, Accessor.handle(it))))
                        .toList());
    }

    private static Part part(RecordComponent component, MethodHandle path) {
        var type = component.getType();
        var several = type.isRecord()
                && !Document.class.isAssignableFrom(type)
                && (type.getRecordComponents().length > 1 || component.getName().equals("key"));
        if (!several) return Column.of(component, path);
        if (Column.isNullable(component))
            throw new IllegalArgumentException(component + " is several columns, or none");
        return of(type, path);
    }

    @Override
    public Stream<Column> columns() {
        return parts.stream().flatMap(Part::columns);
    }

    @Override
    public int width() {
        var width = 0;
        for (var part : parts) width += part.width();
        return width;
    }

    @Override
    public Object read(ResultSet row, int first) throws SQLException {
        var values = new @Nullable Object[parts.size()];
        var next = first;
        for (var i = 0; i < values.length; i++) {
            values[i] = parts.get(i).read(row, next);
            next += parts.get(i).width();
        }
        return Conversion.instance(constructor, values);
    }
}
