package io.hrsystem.deploy.local.isolation;

import static java.util.stream.Collectors.joining;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.testserver.TestDatabase;
import io.hrsystem.testserver.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One of the databases that are compared, with a pool of one connection, so that the next borrower gets the same. */
final class Place implements AutoCloseable {
    private static final String OTHERS = "tenant_id NOT IN ('%s', 'platform')";

    private final TestDatabase database;
    private final SingleConnectionDataSource session;
    private final JdbcClient superuser;
    private final HikariDataSource pool;

    Place(TestDatabase database) {
        this.database = database;
        this.session = new SingleConnectionDataSource(connected(database), true);
        this.superuser = JdbcClient.create(session);
        script("SET synchronous_commit = off");
        var config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername("hr_app");
        config.setPassword(TestServer.PASSWORDS.app());
        config.setMaximumPoolSize(1);
        config.addDataSourceProperty(
                "options", "-c statement_timeout=10s -c lock_timeout=2s -c synchronous_commit=off");
        this.pool = new HikariDataSource(config);
    }

    private static Connection connected(TestDatabase database) {
        try {
            return database.unguarded().getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    TestDatabase database() {
        return database;
    }

    JdbcClient superuser() {
        return superuser;
    }

    HikariDataSource pool() {
        return pool;
    }

    void script(String sql) {
        superuser.sql(sql).update();
    }

    /** Remembers what there is, to be put back by {@link #putBack}. */
    void keep(List<Table> tables) {
        script("CREATE SCHEMA kept");
        for (var table : tables) script("CREATE TABLE kept.%1$s AS SELECT * FROM public.%1$s".formatted(table.name()));
    }

    void putBack(List<Table> tables) {
        script(tables.stream()
                .map(it -> "DELETE FROM %1$s; INSERT INTO %1$s OVERRIDING SYSTEM VALUE SELECT * FROM kept.%1$s;"
                        .formatted(it.name()))
                .collect(joining()));
    }

    /** For each table what all but this company, and but the platform, have in it. */
    Map<String, String> rowsOfOthers(List<Table> tables, Company company) {
        var sums = new TreeMap<String, String>();
        superuser
                .sql(tables.stream()
                        .map(it -> """
                            SELECT '%1$s', count(*) || ' ' || md5(string_agg(t::text, '|' ORDER BY t::text COLLATE "C"))
                              FROM %1$s t WHERE %2$s\
                            """.formatted(it.name(), OTHERS.formatted(company.id())))
                        .collect(joining(" UNION ALL ")))
                .query(row -> {
                    sums.put(row.getString(1), String.valueOf(row.getString(2)));
                });
        return sums;
    }

    List<String> companiesOtherThan(Table table, Company company) {
        return superuser
                .sql("SELECT DISTINCT tenant_id FROM %s WHERE tenant_id <> '%s' ORDER BY 1"
                        .formatted(table.name(), company.id()))
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        pool.close();
        session.destroy();
        database.close();
    }
}
