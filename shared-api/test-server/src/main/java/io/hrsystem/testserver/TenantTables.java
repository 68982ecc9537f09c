package io.hrsystem.testserver;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks in the catalog whether every table with a tenant is protected; for the tests of each module's database. */
public final class TenantTables {
    private TenantTables() {}

    public static List<String> in(DataSource database) {
        return names(database, "SELECT oid::regclass::text FROM tenant_table ORDER BY 1");
    }

    /** One sentence per table and fault; empty if the database keeps its tenants apart. */
    public static List<String> faults(DataSource database) {
        return names(database, """
            SELECT oid::regclass || ': row level security is not enabled and forced' FROM tenant_table
             WHERE NOT (relrowsecurity AND relforcerowsecurity)
            UNION ALL
            SELECT oid::regclass || ': tenant_id is not text COLLATE "C" NOT NULL' FROM tenant_table
             WHERE NOT (attnotnull AND atttypid = 'text'::regtype AND attcollation = '"C"'::regcollation)
            UNION ALL
            SELECT tenant_table.oid::regclass || ': has no primary key' FROM tenant_table
             WHERE NOT EXISTS (SELECT FROM pg_index WHERE indrelid = tenant_table.oid AND indisprimary)
            UNION ALL
            SELECT indexrelid::regclass || ': is a key that does not begin with tenant_id'
              FROM tenant_table JOIN pg_index ON indrelid = tenant_table.oid
             WHERE indisunique AND indkey[0] <> attnum
            UNION ALL
            SELECT tenant_table.oid::regclass || ': other policies than the three: ' || coalesce(found, 'none')
              FROM tenant_table
              LEFT JOIN LATERAL (
                SELECT string_agg(concat_ws(' ', polname, polpermissive, polcmd, polroles::regrole[],
                                            pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)),
                                  '; ' ORDER BY polname)
                       -- what may be added to, and neither read nor changed, by who keeps records
                       FILTER (WHERE NOT (polname = 'on_record' AND polcmd = 'a' AND polqual IS NULL
                                          AND polroles = ARRAY['hr_log'::regrole::oid]))
                  FROM pg_policy WHERE polrelid = tenant_table.oid) AS policies (found) ON true
             WHERE found IS DISTINCT FROM
               'owner_of_schema t * {hr_owner} true true; '
               'tenant_of_request t * {hr_app} (tenant_id = NULLIF(current_setting(''hr.tenant''::text, true), ''''::text))'
               ' (tenant_id = NULLIF(current_setting(''hr.tenant''::text, true), ''''::text)); '
               'work_of_system t * {hr_system} true true'
            ORDER BY 1
            """);
    }

    private static List<String> names(DataSource database, String query) {
        return JdbcClient.create(database)
                .sql("""
                    WITH tenant_table AS (
                      SELECT pg_class.oid, relrowsecurity, relforcerowsecurity,
                             attnum, attnotnull, atttypid, attcollation
                        FROM pg_class
                        JOIN pg_attribute ON attrelid = pg_class.oid AND attname = 'tenant_id'
                       WHERE relkind IN ('r', 'p'))
                    """ + query)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
