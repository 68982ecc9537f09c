package io.hrsystem.query;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.query.testing.TestDatabases;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.JdbcTemplate;

/** What would only be noticed by wrong answers keeps the service from starting. */
class RefusedStartTest {
    private final TestDatabases databases = new TestDatabases();

    @Test
    void aTableThatIsNotAsItIsDescribed() {
        new JdbcTemplate(databases.read().owner()).execute("""
            ALTER TABLE employee_version DROP COLUMN phone;
            ALTER TABLE department_version ALTER COLUMN code DROP NOT NULL
            """);

        assertThatThrownBy(() -> start(Map.of()))
                .rootCause()
                .hasMessageContaining("row employee_version has employee_version.phone, the schema lacks it")
                .hasMessageContaining("row department_version says that department_version.code is never null")
                .hasMessageContaining("entity Department says that department_version.code is never null");
    }

    @Test
    void segmentsOfAGroupThatIsNotThere() {
        assertThatThrownBy(() -> start(Map.of("hr.projections.segments.atendance", "4")))
                .rootCause()
                .hasMessageContaining("hr.projections.segments names [atendance]")
                .hasMessageContaining(
                        "[accounts, attendance, audit, clients, employees, gate, imports, leave, operations,"
                                + " organisation, payroll, replays, tenants]");
    }

    private void start(Map<String, String> settings) {
        var arguments = new TreeMap<>(databases.properties());
        arguments.put("server.port", "0");
        arguments.put("hr.jwk-set-uri", "http://localhost:1/keys");
        arguments.putAll(settings);
        var properties = arguments.entrySet().stream()
                .map(it -> "--%s=%s".formatted(it.getKey(), it.getValue()))
                .toArray(String[]::new);
        new SpringApplicationBuilder(QueryService.class).run(properties).close();
    }
}
