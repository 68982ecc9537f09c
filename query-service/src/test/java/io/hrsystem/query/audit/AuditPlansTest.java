package io.hrsystem.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.query.testing.Plans;
import io.hrsystem.testserver.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page is read by an index that is in its order, by the role of requests and under its policy. */
class AuditPlansTest {
    private static final TestDatabase DATABASE = TestDatabase.of("db/gate", "db/read", "db/record");

    private static final Map<String, String> ASKED = Map.ofEntries(
            Map.entry("tenant", "'acme'"),
            Map.entry("subject", "'e7'"),
            Map.entry("subjects", "'d7,d8'"),
            Map.entry("actor", "'a7'"),
            Map.entry("workDate", "NULL"),
            Map.entry("kinds", "'attendance.CheckedIn,employees.EmployeeHired'"),
            Map.entry("from", "TIMESTAMPTZ '1900-01-01Z'"),
            Map.entry("before", "TIMESTAMPTZ '2026-03-01Z'"),
            Map.entry("beforePos", "0"),
            Map.entry("beforeId", "'~'"),
            Map.entry("limit", "21"));

    /** One company of many punches, fewer departments and a few hires, beside another one. */
    @BeforeAll
    static void fill() {
        var superuser = JdbcClient.create(DATABASE.superuser());
        superuser.sql("""
            INSERT INTO audit_entry
            SELECT tenant, timestamptz '2026-01-01Z' + nr * interval '1 minute', nr, nr,
                   CASE WHEN nr % 200 = 0 THEN 'employees.EmployeeHired' ELSE 'attendance.CheckedIn' END,
                   'e' || nr % 500, 'a' || nr % 500, '2026-01-01'
              FROM (VALUES ('acme'), ('big')) AS company (tenant), generate_series(1, 20000) AS nr
            """).update();
        superuser.sql("""
            INSERT INTO audit_entry
            SELECT 'acme', timestamptz '2025-01-01Z' + nr * interval '1 minute', -nr, nr, 'organisation.DepartmentMoved',
                   'd' || nr % 1000, 'a' || nr % 500, NULL FROM generate_series(1, 4000) AS nr
            """).update();
        superuser.sql("""
            INSERT INTO audit_mention
            SELECT 'acme', 'd' || nr % 50, timestamptz '2026-01-01Z' + nr * interval '1 minute', nr, nr,
                   'employees.EmployeeHired', 'a' FROM generate_series(1, 5000) AS nr
            """).update();
        superuser.sql("""
            INSERT INTO access_log
            SELECT tenant, 'i' || nr, timestamptz '2026-01-01Z' + nr * interval '1 minute', 'a', '', 'DOWNLOAD', '', ''
              FROM (VALUES ('acme'), ('big')) AS company (tenant), generate_series(1, 20000) AS nr
            """).update();
        superuser.sql("ANALYZE audit_entry, audit_mention, access_log").update();
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void everythingIsReadInTheOrderOfItsKey() {
        assertThat(plan(DATABASE.app(), AuditRepository.ALL, Map.of()))
                .anyMatch(it -> it.contains("Index Scan Backward using audit_entry_") && it.contains("_pkey"))
                .noneMatch(it -> it.contains("Sort") || it.contains("Seq Scan"));
    }

    @Test
    void anActorAndASubjectAreReadInTheOrderOfTheirs() {
        assertThat(plan(DATABASE.app(), AuditRepository.BY_ACTOR, Map.of()))
                .anyMatch(it -> it.contains("Index Scan Backward") && it.contains("actor"))
                .noneMatch(it -> it.contains("Sort") || it.contains("Seq Scan"));
        assertThat(plan(DATABASE.app(), AuditRepository.BY_SUBJECT, Map.of()))
                .anyMatch(it -> it.contains("Index Scan Backward") && it.contains("subject"))
                .anyMatch(it -> it.contains("Index Scan Backward using audit_mention_pkey"))
                .noneMatch(it -> it.contains("Seq Scan"));
    }

    @Test
    void aRareKindIsFoundWithoutTheOthers() {
        assertThat(plan(
                        DATABASE.app(),
                        AuditRepository.BY_KIND,
                        Map.of("kinds", "'identity.RoleGranted,employees.EmployeeHired'")))
                .anyMatch(it -> it.contains("Index Scan Backward") && it.contains("kind"))
                .noneMatch(it -> it.contains("Seq Scan"));
    }

    @Test
    void thePastOfADepartmentIsFoundByIt() {
        assertThat(plan(DATABASE.app(), AuditRepository.EARLIER, Map.of("kinds", "'organisation.DepartmentMoved'")))
                .anyMatch(it -> it.contains("Index Scan Backward") && it.contains("subject"))
                .noneMatch(it -> it.contains("Seq Scan"));
    }

    @Test
    void theAccessLogIsReadInTheOrderOfTime() {
        assertThat(plan(DATABASE.system(), AccessLogController.PAGE, Map.of()))
                .anyMatch(it -> it.contains("Index Scan Backward using access_log_tenant_id_at_access_id_idx"))
                .noneMatch(it -> it.contains("Sort") || it.contains("Seq Scan"));
    }

    private static List<String> plan(DataSource database, String query, Map<String, String> asked) {
        var values = new HashMap<>(ASKED);
        values.putAll(asked);
        return Plans.of(database, query, values);
    }
}
