package io.hrsystem.command.platform.erasure;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.OffboardingStep;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a company in one of the databases, but for its events: they are found in the catalogue. */
final class CompanyRows {
    /** In each transaction. */
    private static final int MOST = 5_000;

    private final JdbcClient database;
    private final String name;

    /** @param name what the database is called where its tables are named */
    CompanyRows(DataSource system, String name) {
        this.database = JdbcClient.create(system);
        this.name = name;
    }

    /**
     * All that there are, each batch in a transaction of its own.
     *
     * @return how many went in this step, by database and table; also those that went in a run that died
     */
    Map<String, Long> erase(TenantId company, OffboardingStep step) {
        while (eraseSome(company, step) > 0)
            if (Thread.currentThread().isInterrupted())
                throw new IllegalStateException("Interrupted while rows were erased");
        var erased = new TreeMap<String, Long>();
        database.sql("SELECT relation, rows FROM erased_rows WHERE tenant_id = ? AND step = ?")
                .params(company.value(), step.name())
                .query(row -> {
                    erased.put(name + "." + row.getString(1), row.getLong(2));
                });
        return erased;
    }

    private long eraseSome(TenantId company, OffboardingStep step) {
        return database.sql("SELECT erase_rows(?, ?, ?)")
                .params(company.value(), step.name(), MOST)
                .query(Long.class)
                .single();
    }

    /** The tables in which it still has rows, by database and table. */
    List<String> left(TenantId company) {
        return database
                .sql("SELECT DISTINCT rows_left(?) ORDER BY 1")
                .param(company.value())
                .query(String.class)
                .list()
                .stream()
                .map(it -> name + "." + it)
                .toList();
    }
}
