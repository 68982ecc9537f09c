package io.hrsystem.deploy.local.isolation;

import static java.util.stream.Collectors.joining;

import io.hrsystem.deploy.local.isolation.Catalog.Routine;
import java.util.List;
import java.util.Random;

/** Random statements, as somebody might send who has got past everything that stands before the database. */
final class Statements {
    private static final Company NOBODY = new Company("", 0, 2001);

    private final Catalog catalog;
    private final Random random;
    private final Company own;
    private final List<Company> others;
    private final Predicate predicate;

    Statements(Catalog catalog, Random random, Company own, List<Company> others) {
        this.catalog = catalog;
        this.random = random;
        this.own = own;
        this.others = others;
        this.predicate = new Predicate(random, own, others, catalog.words());
    }

    String next() {
        if (random.nextInt(6) == 0) return call(any(catalog.routines()));
        return about(any(catalog.tables()));
    }

    String about(Table table) {
        if (table.kind() == Table.Kind.VIEW) return read(table);
        return switch (random.nextInt(12)) {
            case 0, 1 -> insert(table);
            case 2, 3 -> update(table);
            case 4 -> delete(table);
            case 5 -> change(table);
            case 6 -> "TRUNCATE " + table.name();
            default -> read(table);
        };
    }

    private String read(Table table) {
        var other = any(catalog.tables());
        var where = " WHERE " + predicate.about(table, "t");
        var columns = columns(table, "t");
        var from = " FROM " + table.name() + " t";
        var join = " JOIN " + other.name() + " o ON " + joined(table, other);
        return switch (random.nextInt(13)) {
            case 0 -> "SELECT count(*)" + from + where;
            case 1 -> "SELECT min(t.tenant_id), max(t.tenant_id), count(DISTINCT t.tenant_id)" + from;
            case 2 -> "SELECT string_agg(t.tenant_id, ',' ORDER BY t.tenant_id)" + from + where;
            case 3 ->
                "SELECT t.tenant_id, count(*), count(*) OVER ()" + from + where
                        + " GROUP BY t.tenant_id HAVING count(*) > " + random.nextInt(2);
            case 4 -> "SELECT " + columns + ", " + columns(other, "o") + from + join + where;
            case 5 -> "SELECT " + columns + ", o.tenant_id" + from + " LEFT" + join;
            case 6 ->
                "SELECT " + columns + from + " WHERE EXISTS (SELECT FROM " + other.name() + " o WHERE "
                        + joined(table, other) + ")";
            case 7 ->
                "SELECT " + columns + ", (SELECT count(*) FROM " + other.name() + " o WHERE " + joined(table, other)
                        + ")" + from + where;
            case 8 ->
                "WITH seen AS (SELECT " + columns + from + where + ") SELECT * FROM seen UNION ALL SELECT * FROM seen";
            case 9 -> "SELECT t.tenant_id" + from + " EXCEPT SELECT o.tenant_id FROM " + other.name() + " o";
            case 10 -> "SELECT " + columns + from + where + " FOR " + any(List.of("SHARE", "UPDATE"));
            default -> "SELECT " + columns + from + where;
        };
    }

    private String insert(Table table) {
        var company = any(List.of(own, predicate.other(), predicate.other(), NOBODY));
        var row = table.row(company, random, catalog.words());
        return "INSERT INTO " + table.name() + " " + row
                + any(List.of("", " ON CONFLICT DO NOTHING", " RETURNING tenant_id"));
    }

    /** To values of one's own: what comes up elsewhere has not been put there. */
    private String update(Table table) {
        var column = table.any(random);
        return "UPDATE %s t SET %s = %s WHERE %s RETURNING %s"
                .formatted(
                        table.name(),
                        column.name(),
                        column.value(own, table.told().indexOf(column), random, catalog.words()),
                        predicate.about(table, "t"),
                        columns(table, "t"));
    }

    private String delete(Table table) {
        var other = any(catalog.tables());
        var deletion = "DELETE FROM " + table.name() + " t";
        return switch (random.nextInt(3)) {
            case 0 -> deletion + " USING " + other.name() + " o WHERE " + joined(table, other);
            case 1 ->
                "WITH gone AS (" + deletion + " WHERE " + predicate.about(table, "t")
                        + " RETURNING t.tenant_id) SELECT count(*), min(tenant_id) FROM gone";
            default -> deletion + " WHERE " + predicate.about(table, "t") + " RETURNING " + columns(table, "t");
        };
    }

    /** A row of one's own that becomes another's, or the other way round. */
    private String change(Table table) {
        var to = random.nextBoolean() ? own : predicate.other();
        return "UPDATE %s t SET tenant_id = %s WHERE %s RETURNING %s"
                .formatted(table.name(), Column.quoted(to.id()), predicate.about(table, "t"), columns(table, "t"));
    }

    String call(Routine routine) {
        var arguments = routine.parameters().stream().map(this::argument).collect(joining(", "));
        return "SELECT * FROM %s(%s)".formatted(routine.name(), arguments);
    }

    private String argument(String type) {
        if (random.nextInt(20) == 0) return "NULL::" + type;
        if (type.equals("text") && random.nextInt(12) == 0) return any(List.of("'platform'", "''"));
        var company = random.nextBoolean() ? own : others.getFirst();
        return new Column("", type, false, List.of()).value(company, random.nextInt(3), random, catalog.words());
    }

    private String joined(Table table, Table other) {
        return switch (random.nextInt(3)) {
            case 0 -> "o.tenant_id = t.tenant_id";
            case 1 ->
                "o.%s::text = t.%s::text"
                        .formatted(other.any(random).name(), table.any(random).name());
            default -> "o.tenant_id <> t.tenant_id";
        };
    }

    private static String columns(Table table, String alias) {
        return table.told().stream().map(it -> alias + "." + it.name()).collect(joining(", "));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
