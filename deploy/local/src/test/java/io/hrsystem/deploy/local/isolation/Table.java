package io.hrsystem.deploy.local.isolation;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table or view of the schema that requests see, with a tenant in every row.
 *
 * @param whole what it is a part of; its own name if it is none
 */
record Table(String name, Kind kind, String whole, List<Column> columns) {
    enum Kind {
        TABLE,
        PART,
        VIEW
    }

    /** What a statement may compare: all that does not come from the database itself. */
    List<Column> told() {
        return columns.stream().filter(it -> !it.local()).toList();
    }

    Column any(Random random) {
        var told = told();
        return told.get(random.nextInt(told.size()));
    }

    /** Columns and values of a row. */
    String row(Company company, Random random, List<String> words) {
        var told = told();
        return "(%s) VALUES (%s)"
                .formatted(
                        told.stream().map(Column::name).collect(joining(", ")),
                        told.stream()
                                .map(it -> it.value(company, told.indexOf(it), random, words))
                                .collect(joining(", ")));
    }

    /** As somebody whom nothing binds. The same rows for the same seed. */
    void fill(JdbcClient database, Company company, int rows, long seed, List<String> words) {
        var random = new Random(seed ^ name.hashCode());
        for (var row = 0; row < rows; row++)
            database.sql("INSERT INTO %s %s ON CONFLICT DO NOTHING"
                            .formatted(name, row(company, row == 0 ? new NoChoice() : random, words)))
                    .update();
    }
}
