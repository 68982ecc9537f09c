package io.hrsystem.query.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is in the tables of the read models, however it came there. */
public record ReadModel(DataSource system) {
    /** For each table its number of rows and a digest of all of them. */
    public Map<String, String> checksums() {
        var checksums = new TreeMap<String, String>();
        for (var table : tables()) checksums.put(table, checksum(table));
        return checksums;
    }

    public String checksum(String table) {
        return JdbcClient.create(system)
                .sql("""
                    SELECT count(*) || ' ' || md5(coalesce(string_agg(row::text, '\n' ORDER BY row::text COLLATE "C"), ''))
                      FROM %s AS row
                    """.formatted(table))
                .query(String.class)
                .single();
    }

    /** What requests read and projections write. */
    private List<String> tables() {
        return JdbcClient.create(system).sql("""
            SELECT relname FROM pg_class
             WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
               AND relrowsecurity
               AND has_table_privilege('hr_app', oid, 'SELECT')
               AND has_table_privilege('hr_system', oid, 'INSERT')
            """).query(String.class).list();
    }

    public int count(String condition) {
        return JdbcClient.create(system)
                .sql("SELECT count(*) FROM " + condition)
                .query(Integer.class)
                .single();
    }

    /** That has written to the table. */
    public long newestTransaction(String table) {
        return JdbcClient.create(system)
                .sql("SELECT max(xmin::text::bigint) FROM " + table)
                .query(Long.class)
                .single();
    }

    /** Transactions that the server has rolled back; it counts them a second late. */
    public long rollbacks() {
        return JdbcClient.create(system)
                .sql("SELECT xact_rollback FROM pg_stat_database WHERE datname = current_database()")
                .query(Long.class)
                .single();
    }
}
