package io.hrsystem.query.platform.projections.schema;

import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** What is really in the database. */
record DatabaseSchema(JdbcOperations database) {
    private static final String PLACE = "the schema";

    /** Without columns if there is no such table. */
    Described table(String name) {
        var columns = database.query(
                """
                SELECT attname, typname, NOT attnotnull
                  FROM pg_attribute JOIN pg_type ON pg_type.oid = atttypid
                 WHERE attrelid = to_regclass(format('public.%I', ?)) AND attnum > 0 AND NOT attisdropped
                 ORDER BY attnum
                """, (row, _) -> new Described.Column(row.getString(1), row.getString(2), row.getBoolean(3)), name);
        return Described.of(PLACE, name, columns);
    }

    /** The types that functions of this name take, by function. */
    List<String> argumentsOf(String function) {
        return database.queryForList("""
            SELECT coalesce((SELECT string_agg(typname, ', ' ORDER BY nr)
                               FROM unnest(proargtypes) WITH ORDINALITY AS argument (type, nr)
                               JOIN pg_type ON pg_type.oid = argument.type), '')
              FROM pg_proc WHERE proname = ? AND pronamespace = 'public'::regnamespace
            """, String.class, function);
    }
}
