package io.hrsystem.query.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.query.testing.Plans;
import io.hrsystem.testserver.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.jpa.repository.Query;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days and the employments that they are held against are read by index, by the role of requests and under its policy. */
class DayPlansTest {
    private static final TestDatabase DATABASE = TestDatabase.of("db/gate", "db/read");
    private static final Map<String, String> ASKED = Map.ofEntries(
            Map.entry("tenant", "'acme'"),
            Map.entry("employee", "'e7'"),
            Map.entry("employees", "'e7', 'e8', 'e9'"),
            Map.entry("date", "DATE '2026-03-02'"),
            Map.entry("knownAt", "TIMESTAMPTZ '2026-03-02Z'"),
            Map.entry("now", "TIMESTAMPTZ '2026-03-02Z'"),
            Map.entry("from", "DATE '2026-03-01'"),
            Map.entry("to", "DATE '2026-03-31'"),
            Map.entry("afterDate", "DATE '2026-02-28'"),
            Map.entry("afterEmployee", "''"),
            Map.entry("limit", "21"));

    /** A company of thousands of people with two months of days, beside a larger one. */
    @BeforeAll
    static void fill() {
        var superuser = JdbcClient.create(DATABASE.superuser());
        superuser.sql("""
            INSERT INTO employee_version
            SELECT tenant, 'e' || nr, version.valid_from, '2026-01-01Z', version.valid_until, '9999-12-31Z', nr,
                   '2026-01-02', NULL, 'ㄱㅁ', 'name' || nr, 'mail', NULL, 'd', 'STAFF', NULL, version.status, NULL
              FROM (VALUES ('acme', 2000), ('big', 8000)) AS company (tenant, people), generate_series(1, people) AS nr,
                   (VALUES (DATE '1900-01-01', DATE '2026-01-02', 'PRE_HIRE'),
                           (DATE '2026-01-02', DATE '9999-12-31', 'ACTIVE')) AS version (valid_from, valid_until, status)
            """).update();
        superuser.sql("""
            INSERT INTO attendance_day (tenant_id, employee_id, work_date, status, recognised_minutes, late_minutes,
                   early_leave_minutes, gap_minutes, revision, at_work, version)
            SELECT e.tenant_id, e.employee_id, DATE '2026-02-01' + nr, 'PRESENT', 480, 0, 0, 0, 1, false, 1
              FROM employee_version AS e, generate_series(0, 59) AS nr WHERE e.status = 'ACTIVE'
            """).update();
        superuser.sql("ANALYZE employee_version, attendance_day").update();
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"find", "isNotEmployed", "page", "pageOf", "ofAll", "board"})
    void daysAreReadByIndex(String read) {
        assertThat(plan(read)).noneMatch(it -> it.contains("Seq Scan"));
    }

    private static List<String> plan(String read) {
        var query = Arrays.stream(AttendanceDayRepository.class.getDeclaredMethods())
                .filter(it -> it.getName().equals(read))
                .map(it -> Objects.requireNonNull(it.getAnnotation(Query.class)).value())
                .findFirst()
                .orElseThrow();
        return Plans.of(DATABASE.app(), query, ASKED);
    }
}
