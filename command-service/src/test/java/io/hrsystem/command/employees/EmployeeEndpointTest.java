package io.hrsystem.command.employees;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EmployeeEndpointTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company HANBIT = Company.onboard(SERVICE);
    private static final JsonMapper JSON = new JsonMapper();

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
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("departmentId");
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
    void nothingImpossibleGetsIntoTheLog() {
        var before = events();
        var impossible = Map.of(
                "hiredOn",
                        List.of("0000-01-01", "1800-01-01", "9999-12-31", "+999999999-12-31", "2026-01-02T00:00:00Z"),
                "employeeNumber", List.of("E\0", " ", "x".repeat(21)),
                "name", List.of("\\ud800", "a\u202eb", "x".repeat(101)),
                "email", List.of("nobody", "a\0@b.example"),
                "phone", List.of("call me"),
                "departmentId", List.of("root", HANBIT.rootDepartment() + "\0"),
                "position", List.of("a\nb", "x".repeat(51)));
        impossible.forEach((field, values) -> values.forEach(value -> {
            var body = new HashMap<>(HANBIT.hiring("E-6"));
            body.put(field, value);
            // half of a character has no UTF-8: JSON escapes it
            var text = JSON.writeValueAsString(body).replace("\\\\ud800", "\\ud800");
            var refused = HANBIT.hr().post("/api/employees", text);
            assertThat(refused.status()).as(text).isEqualTo(400);
            assertThat(refused.body().at("/errors/0/field").asString()).as(text).isEqualTo(field);
        }));
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void everythingThatIsWrongIsInOneAnswer() {
        var body = new HashMap<>(HANBIT.hiring("E-7"));
        body.put("hiredOn", "1800-01-01");
        body.put("email", 7);
        body.put("salary", 1);
        body.put("position", "x".repeat(51));
        body.remove("name");
        var refused = HANBIT.hr().post("/api/employees", body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()
                        .at("/errors")
                        .valueStream()
                        .map(it -> it.path("field").asString()))
                .containsExactlyInAnyOrder("hiredOn", "email", "salary", "position", "name");
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
