package io.hrsystem.query.platform.projections.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of a table as one place describes them.
 *
 * @param place who says so: a class, or the schema
 */
record Described(String place, String table, Map<String, Column> columns) {
    /** @param type as PostgreSQL calls it */
    record Column(String name, String type, boolean nullable) {}

    static Described of(String place, String table, List<Column> columns) {
        var byName = new LinkedHashMap<String, Column>();
        for (var column : columns) byName.put(column.name(), column);
        return new Described(place, table, byName);
    }

    /** What this place says of its columns and the other one does not. */
    List<String> differencesFrom(Described other) {
        var differences = new ArrayList<String>();
        for (var mine : columns.values()) {
            var theirs = other.columns.get(mine.name());
            if (theirs == null) {
                differences.add("%s has %s, %s lacks it".formatted(place, name(mine), other.place));
                continue;
            }
            if (!mine.type().equals(theirs.type()))
                differences.add("%s says that %s is %s, %s that it is %s"
                        .formatted(place, name(mine), mine.type(), other.place, theirs.type()));
            if (mine.nullable() != theirs.nullable())
                differences.add("%s says that %s is %s, %s that it is %s"
                        .formatted(place, name(mine), nullability(mine), other.place, nullability(theirs)));
        }
        return differences;
    }

    /** The columns that this place has and the other one lacks. */
    List<String> surplusOver(Described other) {
        return columns.values().stream()
                .filter(it -> !other.columns.containsKey(it.name()))
                .map(it -> "%s has %s, %s lacks it".formatted(place, name(it), other.place))
                .toList();
    }

    private String name(Column column) {
        return table + "." + column.name();
    }

    private static String nullability(Column column) {
        return column.nullable() ? "nullable" : "never null";
    }
}
