package io.hrsystem.query.tenants;

import static java.util.stream.Collectors.groupingBy;

import io.hrsystem.query.tenants.OnboardingStepRow.StepState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what becomes of companies that have ended, in the transaction of a read: of what they said themselves until the
 * erasure begins, then of what the platform says.
 */
@Component
class Endings {
    /** Of those that ended before anything was agreed the law keeps most for three years. */
    private static final String ENDINGS = """
        SELECT tenant_id, retain_until, legal_hold, false AS erased, NULL::bigint AS events,
               CASE WHEN retain_until <= ended_on THEN 1
                    ELSE least(1, greatest(0, (today_of(tenant_id) - ended_on)::float8 / (retain_until - ended_on))) END
                 AS kept
          FROM (SELECT c.tenant_id, c.ended_on, coalesce(r.legal_hold, false) AS legal_hold,
                       coalesce(r.retain_until, (c.ended_on + interval '3 years')::date) AS retain_until
                  FROM contract_end AS c LEFT JOIN retention AS r ON r.tenant_id = c.tenant_id
                 WHERE c.tenant_id IN (:tenants)) AS ended
        UNION ALL
        SELECT company, retain_until, false, true, events, 1 FROM company_erasure
         WHERE tenant_id = 'platform' AND company IN (:tenants)
         ORDER BY erased
        """;

    private final JdbcClient database;

    Endings(DataSource readSource) {
        this.database = JdbcClient.create(readSource);
    }

    /** By company; those that have not ended are left out. */
    Map<String, Ending> of(Collection<String> tenants) {
        var found = new HashMap<String, Ending>();
        // what the platform says comes later, and counts
        database.sql(ENDINGS)
                .param("tenants", tenants)
                .query(Endings::ending)
                .list()
                .forEach(it -> found.put(it.tenantId(), it));
        return found;
    }

    private static Ending ending(ResultSet row, int number) throws SQLException {
        return new Ending(
                row.getString("tenant_id"),
                row.getObject("retain_until", LocalDate.class),
                row.getBoolean("legal_hold"),
                row.getDouble("kept"),
                row.getBoolean("erased"),
                row.getObject("events", Long.class));
    }

    /** By company, the first one first. */
    Map<String, List<CompanyExport>> exports(Collection<String> tenants) {
        return database.sql("""
            SELECT * FROM company_export WHERE tenant_id IN (:tenants) ORDER BY tenant_id, created_at, export_id
            """).param("tenants", tenants).query(Endings::export).list().stream()
                .collect(groupingBy(CompanyExport::tenantId));
    }

    private static CompanyExport export(ResultSet row, int number) throws SQLException {
        return new CompanyExport(
                row.getString("tenant_id"),
                row.getString("export_id"),
                StepState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("error"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_on", LocalDate.class));
    }

    /** Those behind the fence, by company. */
    Map<String, List<ErasureStepState>> steps(Collection<String> tenants) {
        return database.sql("""
            SELECT * FROM company_erasure_step WHERE tenant_id = 'platform' AND company IN (:tenants)
            """).param("tenants", tenants).query(ErasureStepState::of).list().stream()
                .collect(groupingBy(ErasureStepState::company));
    }
}
