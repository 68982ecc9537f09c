package io.hrsystem.query.payroll.files;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.payroll.PayslipLine.Kind;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which lines the payslips of a run have, in the transaction of a read. */
@Component
class RunItems {
    /** @param korean what it is called; the code where it is called by several names */
    record Item(String code, Kind kind, String korean, String english) {}

    private final JdbcClient database;

    RunItems(DataSource readSource) {
        this.database = JdbcClient.create(readSource);
    }

    /** Earnings first, each in the order of payslips. */
    List<Item> of(TenantId tenant, String run) {
        return database.sql("""
            SELECT l.line ->> 'code' AS code, min(l.line ->> 'kind') AS kind,
                   min(l.line -> 'name' ->> 'ko') AS ko, max(l.line -> 'name' ->> 'ko') AS other_ko,
                   min(l.line -> 'name' ->> 'en') AS en, max(l.line -> 'name' ->> 'en') AS other_en
              FROM payslip AS p, json_array_elements(p.lines -> 'all') WITH ORDINALITY AS l (line, place)
             WHERE p.tenant_id = :tenant AND p.run_id = :run
             GROUP BY 1 ORDER BY 2 DESC, max(l.place), 1
            """)
                .param("tenant", tenant.value())
                .param("run", run)
                .query((row, _) -> new Item(
                        row.getString(1),
                        Kind.valueOf(row.getString(2)),
                        named(row.getString(1), row.getString(3), row.getString(4)),
                        named(row.getString(1), row.getString(5), row.getString(6))))
                .list();
    }

    private static String named(String code, String one, String other) {
        return one.equals(other) ? one : code;
    }
}
