package io.hrsystem.deploy.local.isolation;

import java.util.List;
import java.util.Random;

/** What a statement may ask of rows: things that are true of many, of none, and things that fail on some of them. */
record Predicate(Random random, Company own, List<Company> others, List<String> words) {
    /** @param alias by which the table is called */
    String about(Table table, String alias) {
        var column = table.any(random);
        var name = alias + "." + column.name();
        return switch (random.nextInt(11)) {
            case 0 -> "true";
            case 1 -> alias + ".tenant_id = " + Column.quoted(other().id());
            case 2 -> alias + ".tenant_id <> " + Column.quoted(own.id());
            case 3 -> alias + ".tenant_id LIKE '%-%'";
            case 4 -> name + " IS NOT NULL";
            // would quote a value that it fails on
            case 5 -> name + "::text::integer = 1";
            case 6 -> "1 / (length(" + name + "::text) - length(" + name + "::text)) = 1";
            case 7 -> name + "::text > " + Column.quoted(other().id());
            case 8 -> "NOT (" + about(table, alias) + ")";
            case 9 -> "(" + about(table, alias) + " OR " + about(table, alias) + ")";
            default ->
                column.type().startsWith("json")
                        ? name + "::text LIKE '%canary%'"
                        : name + " = " + valueOf(column, table);
        };
    }

    /** Perhaps of this company, perhaps of another. */
    String valueOf(Column column, Table table) {
        var company = random.nextBoolean() ? own : other();
        return column.value(company, table.told().indexOf(column), random, words);
    }

    Company other() {
        return others.get(random.nextInt(others.size()));
    }
}
