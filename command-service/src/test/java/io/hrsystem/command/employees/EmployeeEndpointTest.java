package io.hrsystem.command.employees;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmployeeEndpointTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company HANBIT = Company.onboard(SERVICE);

    @Test
    void aHireAnswersTheNewIdAndItsPosition() {
        var hired = HANBIT.hr().post("/api/employees", HANBIT.hiring("E-1"));
        assertThat(hired.status()).isEqualTo(201);
        assertThat(hired.text("employeeId")).hasSize(36);
        assertThat(hired.header("HR-Position")).matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void aNumberAndAnAddressAreTakenOnceInACompany() {
        HANBIT.hire("E-2");
        assertThat(HANBIT.hr().post("/api/employees", HANBIT.hiring("E-2")).text("code"))
                .isEqualTo("EMPLOYEE_NUMBER_TAKEN");
        var sameAddress = new HashMap<>(HANBIT.hiring("E-3"));
        sameAddress.put("email", "E-2@COMPANY.example");
        var refused = HANBIT.hr().post("/api/employees", sameAddress);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("EMPLOYEE_EMAIL_TAKEN");
        assertThat(Company.onboard(SERVICE).hire("E-2")).isNotEmpty();
    }

    @Test
    void aRefusedHireLeavesNothingBehind() {
        var before = events();
        var body = new HashMap<>(HANBIT.hiring("E-4"));
        body.put("departmentId", Company.onboard(SERVICE).rootDepartment());
        var refused = HANBIT.hr().post("/api/employees", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("DEPARTMENT_UNKNOWN");
        assertThat(events()).isEqualTo(before);
        assertThat(HANBIT.hire("E-4")).isNotEmpty();
    }

    @Test
    void everyMissingFieldIsNamed() {
        var refused = HANBIT.hr().post("/api/employees", Map.of("name", " "));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.raw().body()).contains("employeeNumber", "name", "email", "departmentId", "hiredOn");
    }

    @Test
    void aTimeClockHiresNobody() {
        assertThat(HANBIT.kiosk().post("/api/employees", HANBIT.hiring("E-5")).status())
                .isEqualTo(403);
    }

    private static long events() {
        return SERVICE.database()
                .sql("SELECT count(*) FROM event WHERE tenant_id = ?")
                .param(HANBIT.tenant())
                .query(Long.class)
                .single();
    }
}
