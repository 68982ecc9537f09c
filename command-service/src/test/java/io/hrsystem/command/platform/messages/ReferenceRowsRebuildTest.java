package io.hrsystem.command.platform.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceRowsRebuildTest {
    private static final RunningService SERVICE = RunningService.get();

    @Test
    void whatTheEventsSayIsWhatWasThere() {
        var company = Company.onboard(SERVICE);
        company.kiosk().post("/api/attendance/check-in", Map.of("employeeId", company.hire("R-1")));
        company.hire("R-2");
        var before = rows();
        damage(company);
        assertThat(rows()).isNotEqualTo(before);

        SERVICE.rebuildReferenceRows();

        assertThat(rows()).isEqualTo(before);
        assertThat(company.hr().post("/api/employees", company.hiring("R-2")).text("code"))
                .isEqualTo("EMPLOYEE_NUMBER_TAKEN");
    }

    /** Lost, wrong, and without an event. */
    private static void damage(Company company) {
        SERVICE.database().sql("""
            DELETE FROM claim WHERE tenant_id = :tenant;
            UPDATE roster SET open_work_date = NULL, open_since = NULL WHERE tenant_id = :tenant;
            INSERT INTO department VALUES (:tenant, 'nobody made it')
            """).param("tenant", company.tenant()).update();
    }

    private static List<String> rows() {
        return SERVICE.database().sql("""
            SELECT r FROM (
              SELECT claim::text AS r FROM claim
              UNION ALL SELECT tenant_settings::text FROM tenant_settings
              UNION ALL SELECT department::text FROM department
              UNION ALL SELECT roster::text FROM roster) AS rows ORDER BY r\
            """).query(String.class).list();
    }
}
