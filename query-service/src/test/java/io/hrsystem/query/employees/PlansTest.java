package io.hrsystem.query.employees;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.query.testing.Plans;
import io.hrsystem.testserver.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists are read by an index that is in their order, by the role of requests and under its policy. */
class PlansTest {
    private static final TestDatabase DATABASE = TestDatabase.of("db/gate", "db/read");

    private static final Map<String, String> NOTHING_ASKED = Map.ofEntries(
            Map.entry("tenant", "'acme'"),
            Map.entry("asOf", "DATE '2026-03-02'"),
            Map.entry("knownAt", "TIMESTAMPTZ '9999-12-30Z'"),
            Map.entry("department", "NULL"),
            Map.entry("below", "false"),
            Map.entry("head", "NULL"),
            Map.entry("status", "NULL"),
            Map.entry("prefix", "NULL"),
            Map.entry("prefixEnd", "NULL"),
            Map.entry("alsoPrefix", "NULL"),
            Map.entry("alsoPrefixEnd", "NULL"),
            Map.entry("initials", "NULL"),
            Map.entry("initialsEnd", "NULL"),
            Map.entry("afterName", "'나'"),
            Map.entry("afterId", "''"),
            Map.entry("limit", "21"));

    /** One company of thousands of people in a tree of a hundred departments among larger ones. */
    @BeforeAll
    static void fill() {
        var superuser = JdbcClient.create(DATABASE.superuser());
        superuser.sql("""
            INSERT INTO department_version
            SELECT tenant, 'd' || nr, '1900-01-01', '2026-01-01Z', '9999-12-31', '9999-12-31Z', 'c' || nr, '2026-01-01',
                   'name' || nr, CASE WHEN nr > 0 THEN 'd' || nr / 5 END, 'e' || nr, true, NULL
              FROM (SELECT 'acme' AS tenant UNION ALL SELECT 'other' || nr FROM generate_series(1, 200) AS nr) AS company,
                   generate_series(0, 99) AS nr
            """).update();
        superuser.sql("""
            INSERT INTO employee_version
            SELECT tenant, 'e' || nr, version.valid_from, '2026-01-01Z', version.valid_until, '9999-12-31Z', nr,
                   '2026-01-02', NULL, 'ㄱㅁ' || nr % 1000, chr(44032 + nr * 7 % 11172) || nr, 'mail', NULL,
                   'd' || nr % 100, 'STAFF', NULL, version.status, NULL
              FROM (VALUES ('acme', 5000), ('big', 60000)) AS company (tenant, people), generate_series(1, people) AS nr,
                   (VALUES (DATE '1900-01-01', DATE '2026-01-02', 'PRE_HIRE'),
                           (DATE '2026-01-02', DATE '9999-12-31', 'ACTIVE')) AS version (valid_from, valid_until, status)
            """).update();
        superuser.sql("ANALYZE employee_version, department_version").update();
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void aPageIsReadInTheOrderOfNames() {
        assertThat(plan(EmployeeRepository.PAGE, Map.of()))
                .anyMatch(it -> it.contains("Index Scan using employee_version_tenant_id_name_employee_id_idx"))
                .noneMatch(it -> it.contains("Sort") || it.contains("Seq Scan on employee_version"));
    }

    @Test
    void aDepartmentIsReadInTheOrderOfNames() {
        assertThat(plan(EmployeeRepository.PAGE, Map.of("department", "'d7'")))
                .anyMatch(it ->
                        it.contains("Index Scan using employee_version_tenant_id_department_id_name_employee_id_idx"))
                .noneMatch(it -> it.contains("Sort") || it.contains("Seq Scan on employee_version"));
    }

    @Test
    void whatIsBelowIsFoundOnceAndNotForEachRow() {
        assertThat(plan(EmployeeRepository.PAGE, Map.of("department", "'d1'", "below", "true")))
                .anyMatch(it -> it.contains("hashed SubPlan"))
                .anyMatch(it -> it.contains("department_version_tenant_id_parent_id_idx"))
                .noneMatch(it -> it.contains("Sort") || it.contains("Seq Scan"));
    }

    @Test
    void whatAHeadLeadsIsFoundOnceAndNotForEachRow() {
        assertThat(plan(EmployeeRepository.PAGE, Map.of("head", "'e1'")))
                .anyMatch(it -> it.contains("hashed SubPlan"))
                .anyMatch(it -> it.contains("department_version_tenant_id_head_id_idx"))
                .noneMatch(it -> it.contains("Sort") || it.contains("Seq Scan"));
    }

    @Test
    void aBeginningOfANameIsARangeOfTheIndex() {
        assertThat(plan(EmployeeRepository.PAGE, Map.of("prefix", "'김'", "prefixEnd", "'깁'", "afterName", "''")))
                .anyMatch(it -> it.contains("Index Cond") && it.contains(">= '김'") && it.contains("< '깁'"))
                .noneMatch(it -> it.contains("Sort") || it.contains("Seq Scan on employee_version"));
    }

    @Test
    void initialConsonantsAreARangeOfTheirIndex() {
        assertThat(plan(EmployeeRepository.PAGE, Map.of("initials", "'ㄱㅁ77'", "initialsEnd", "'ㄱㅁ78'")))
                .anyMatch(it -> it.contains("employee_version_tenant_id_initials_idx"))
                .noneMatch(it -> it.contains("Seq Scan on employee_version"));
    }

    @Test
    void whoIsCountedIsOfTheCompanyAlone() {
        var asked = Map.of("from", "DATE '2026-01-01'", "to", "DATE '2026-12-01'", "today", "DATE '2026-11-26'");
        for (var department : List.of("NULL", "'d1'")) {
            var all = new HashMap<String, String>(asked);
            all.put("department", department);
            assertThat(plan(HeadcountRepository.MONTHS, all))
                    .noneMatch(it -> it.contains("Seq Scan on employee_version"));
        }
    }

    private static List<String> plan(String query, Map<String, String> asked) {
        var values = new HashMap<>(NOTHING_ASKED);
        values.putAll(asked);
        return Plans.of(DATABASE.app(), query, values);
    }
}
