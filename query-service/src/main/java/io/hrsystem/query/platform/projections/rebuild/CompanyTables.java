package io.hrsystem.query.platform.projections.rebuild;

import static java.util.stream.Collectors.joining;

import io.hrsystem.query.platform.projections.ProjectionGroup;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One company's tables of some groups in a schema of their own, by the functions of their owner. */
record CompanyTables(String schema, JdbcTemplate database, JdbcTransactionManager transactions)
        implements TablesBeside {
    /** Empty tables without keys; what was in the schema before is gone. */
    void begin(Collection<ProjectionGroup> groups) {
        call("SELECT begin_beside(?, ?)", schema, names(groups));
    }

    @Override
    public void write(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }

    /** Keys, indexes and statistics, table by table. */
    void index(ProjectionGroup group) {
        for (var table : group.tables()) LongStatement.run(database, "SELECT index_beside(?, ?)", schema, table);
    }

    /** Row level security, when nothing more is copied. */
    void protect(ProjectionGroup group) {
        call("SELECT protect_beside(?, ?)", schema, group.tables());
    }

    void drop() {
        call("SELECT drop_beside(?)", schema);
    }

    /** How many there are of a group. */
    long rows(ProjectionGroup group) {
        var tables = List.of(group.tables());
        if (tables.isEmpty()) return 0;
        return LongStatement.ask(
                database,
                tables.stream()
                        .map(it -> "(SELECT count(*) FROM %s.%s)".formatted(schema, it))
                        .collect(joining(" + ", "SELECT ", "")));
    }

    private static String[] names(Collection<ProjectionGroup> groups) {
        return groups.stream().map(ProjectionGroup::tables).flatMap(Stream::of).toArray(String[]::new);
    }

    private void call(String sql, Object... arguments) {
        database.query(sql, _ -> {}, arguments);
    }
}
