package io.hrsystem.platform.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refuses to work under a role that row level security does not bind. */
public final class RoleCheck {
    private RoleCheck() {}

    /** Looks at the role of the connection and at all that it could become. */
    public static void check(DataSource dataSource) {
        var dangers = JdbcClient.create(dataSource)
                .sql("""
                    SELECT format('%s %s', rolname, danger)
                      FROM pg_roles
                      CROSS JOIN LATERAL (VALUES
                        (rolsuper, 'is a superuser'),
                        (rolbypassrls, 'bypasses row level security'),
                        (rolcreaterole, 'may create roles'),
                        (EXISTS (SELECT FROM pg_class
                                  WHERE relowner = pg_roles.oid AND relkind IN ('r', 'p')), 'owns tables'),
                        (EXISTS (SELECT FROM pg_database
                                  WHERE datdba = pg_roles.oid), 'owns a database')) AS check_of (is_so, danger)
                     WHERE is_so AND pg_has_role(current_user, pg_roles.oid, 'MEMBER')
                    """)
                .query((row, _) -> row.getString(1))
                .list();
        if (!dangers.isEmpty())
            throw new IllegalStateException(
                    "A service must not sign in to the database with such rights: %s. Use hr_app and hr_system as db/server/roles.sql makes them."
                            .formatted(String.join(", ", dangers)));
    }
}
