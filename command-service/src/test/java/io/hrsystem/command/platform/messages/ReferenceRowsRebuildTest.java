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

        SERVICE.rebuildReferenceRows();

        assertThat(rows()).isEqualTo(before);
        assertThat(company.hr().post("/api/employees", company.hiring("R-2")).text("code"))
                .isEqualTo("EMPLOYEE_NUMBER_TAKEN");
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
