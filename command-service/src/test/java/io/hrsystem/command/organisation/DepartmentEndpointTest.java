package io.hrsystem.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DepartmentEndpointTest {
    private static final Company HANBIT = Company.onboard(RunningService.get());

    @Test
    void aDepartmentIsCreatedBelowTheRootAndRenamed() {
        var created = HANBIT.hr().post("/api/departments", department("개발팀", "DEV"));
        assertThat(created.status()).isEqualTo(201);
        var path = "/api/departments/" + created.text("departmentId") + "/rename";
        var rename = Map.of("name", "연구소", "effectiveFrom", "2026-04-01");
        assertThat(HANBIT.hr().post(path, rename).status()).isEqualTo(200);
        assertThat(names(created.text("departmentId")))
                .containsExactly("DepartmentCreated 개발팀 2026-01-01", "DepartmentRenamed 연구소 2026-04-01");
    }

    @Test
    void aCodeIsUsedOnce() {
        HANBIT.hr().post("/api/departments", department("영업팀", "SALES"));
        var again = HANBIT.hr().post("/api/departments", department("영업2팀", "SALES"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("DEPARTMENT_CODE_TAKEN");
        assertThat(again.text("detail")).contains("SALES");
    }

    /** All of them go into one stream, where they queue up before they read ahead. */
    @Test
    void manyAreCreatedAtTheSameTime() throws Exception {
        var calls = IntStream.range(0, 24)
                .mapToObj(it -> (Callable<Api.Answer>)
                        () -> HANBIT.hr().post("/api/departments", department("팀 " + it, "AT-ONCE-" + it)))
                .toList();
        var conflicts = RunningService.get()
                .bean(MeterRegistry.class)
                .get("hr.append.conflicts")
                .counter();
        var before = conflicts.count();

        var answers = Api.inParallel(calls);

        assertThat(answers).allSatisfy(it -> assertThat(it.status()).isEqualTo(201));
        assertThat(answers)
                .allSatisfy(it -> assertThat(names(it.text("departmentId"))).hasSize(1));
        assertThat(conflicts.count()).as("lost races").isEqualTo(before);
    }

    @Test
    void datesAndTextsAreBounded() {
        var body = Map.of(
                "name", "a\u202eb", "code", "x\u0000", "effectiveFrom", "2026-01-01T00:00:00Z", "parentId", "root");
        var refused = HANBIT.hr().post("/api/departments", body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()
                        .at("/errors")
                        .valueStream()
                        .map(it -> it.path("field").asString()))
                .containsExactlyInAnyOrder("name", "code", "effectiveFrom", "parentId");
        var nowhere =
                HANBIT.hr().post("/api/departments/nobody/rename", Map.of("name", "x", "effectiveFrom", "2026-01-01"));
        assertThat(nowhere.status()).isEqualTo(404);
    }

    /** TN-05. */
    @Test
    void anotherCompanysDepartmentIsNotFound() {
        var foreign = Company.onboard(RunningService.get()).rootDepartment();
        var rename = Map.of("name", "x", "effectiveFrom", "2026-04-01");
        assertThat(HANBIT.hr()
                        .post("/api/departments/" + foreign + "/rename", rename)
                        .status())
                .isEqualTo(404);
    }

    /** All that has happened to it. */
    private static List<String> names(String department) {
        return RunningService.get()
                .database()
                .sql("""
                    SELECT split_part(payload_type, '.', 2) || ' ' || (payload ->> 'name') || ' '
                      || (payload ->> 'effectiveFrom')
                      FROM event WHERE tenant_id = ? AND payload ->> 'departmentId' = ? ORDER BY sequence
                    """)
                .params(HANBIT.tenant(), department)
                .query(String.class)
                .list();
    }

    private static Map<String, String> department(String name, String code) {
        return Map.of("name", name, "code", code, "effectiveFrom", "2026-01-01");
    }
}
