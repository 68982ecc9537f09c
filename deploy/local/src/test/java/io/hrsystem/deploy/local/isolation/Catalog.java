package io.hrsystem.deploy.local.isolation;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What there is for requests to name, as the database itself says.
 *
 * @param words that its functions look for in rows
 */
record Catalog(List<Table> tables, List<Routine> routines, List<String> words) {
    private static final Pattern WORD = Pattern.compile("'([A-Z][A-Z_]+)'");
    private static final Pattern ALLOWED = Pattern.compile("'([^']*)'::text");

    /** A function that requests may call, with the types of its parameters. */
    record Routine(String name, List<String> parameters) {}

    static Catalog of(DataSource superuser) {
        var database = JdbcClient.create(superuser);
        var sources = database.sql(
                        "SELECT prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY oid")
                .query(String.class)
                .list();
        var words = WORD.matcher(String.join("\n", sources)).results().map(it -> it.group(1));
        return new Catalog(
                tables(database), routines(database), words.distinct().toList());
    }

    private static List<Table> tables(JdbcClient database) {
        return database.sql("""
            SELECT c.relname, CASE WHEN relkind = 'v' THEN 'VIEW' WHEN relispartition THEN 'PART' ELSE 'TABLE' END AS kind,
                   coalesce((SELECT inhparent::regclass::text FROM pg_inherits WHERE inhrelid = c.oid), relname)
              FROM pg_class c JOIN pg_attribute a ON attrelid = c.oid AND attname = 'tenant_id'
             WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v') ORDER BY 1
            """)
                .query((row, _) -> new Table(
                        row.getString(1),
                        Table.Kind.valueOf(row.getString(2)),
                        row.getString(3),
                        columns(database, row.getString(1))))
                .list();
    }

    private static List<Column> columns(JdbcClient database, String table) {
        return database.sql("""
            SELECT attname, format_type(atttypid, NULL),
                   attidentity <> '' OR coalesce(pg_get_expr(adbin, adrelid) ~ 'now|xact', false),
                   coalesce((SELECT string_agg(pg_get_constraintdef(k.oid), ' ') FROM pg_constraint k
                     WHERE conrelid = attrelid AND contype = 'c' AND conkey = ARRAY[attnum]), '')
              FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
             WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum
            """)
                .param(table)
                .query((row, _) -> new Column(
                        row.getString(1),
                        row.getString(2),
                        row.getBoolean(3),
                        ALLOWED.matcher(row.getString(4))
                                .results()
                                .map(it -> it.group(1))
                                .toList()))
                .list();
    }

    private static List<Routine> routines(JdbcClient database) {
        return database.sql("""
            SELECT proname, coalesce((SELECT string_agg(format_type(t, NULL), ',' ORDER BY place)
                     FROM unnest(proargtypes) WITH ORDINALITY AS parameter (t, place)), '')
              FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
               AND has_function_privilege('hr_app', oid, 'EXECUTE') ORDER BY oid
            """)
                .query((row, _) -> new Routine(
                        row.getString(1),
                        Arrays.stream(row.getString(2).split(","))
                                .filter(it -> !it.isEmpty())
                                .toList()))
                .list();
    }
}
