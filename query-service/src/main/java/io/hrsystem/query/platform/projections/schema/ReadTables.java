package io.hrsystem.query.platform.projections.schema;

import static java.util.stream.Collectors.joining;

import io.hrsystem.query.platform.projections.table.Column;
import io.hrsystem.query.platform.projections.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** Finds where the descriptions of read tables differ. */
final class ReadTables {
    private final DatabaseSchema schema;

    ReadTables(JdbcOperations database) {
        this.schema = new DatabaseSchema(database);
    }

    List<String> differences(Collection<Table<?>> tables, Collection<Class<?>> entities) {
        var differences = new ArrayList<String>();
        for (var table : tables) {
            var function = table.function();
            differences.addAll(function == null ? ofTable(table) : ofFunction(table, function));
        }
        for (var entity : entities) {
            var described = EntityDescription.of(entity);
            differences.addAll(described.differencesFrom(schema.table(described.table())));
        }
        return differences;
    }

    private List<String> ofTable(Table<?> table) {
        var row = Described.of("row " + table.name(), table.name(), columns(table));
        var stored = schema.table(table.name());
        var differences = new ArrayList<>(row.differencesFrom(stored));
        differences.addAll(stored.surplusOver(row));
        return differences;
    }

    private List<String> ofFunction(Table<?> table, String function) {
        var given = table.columns().stream().map(it -> it.type().sql).collect(joining(", "));
        var taken = schema.argumentsOf(function);
        return taken.contains(given)
                ? List.of()
                : List.of("row %s is handed to %s(%s), the schema has %s of %s"
                        .formatted(table.name(), function, given, taken, function));
    }

    private static List<Described.Column> columns(Table<?> table) {
        return table.columns().stream().map(ReadTables::column).toList();
    }

    private static Described.Column column(Column column) {
        return new Described.Column(column.name(), column.type().sql, column.nullable());
    }
}
