package io.hrsystem.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
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

    @Test
    void aDepartmentIsMovedLedAndClosedFromADayOn() {
        var lab = created("연구팀", "LAB");
        var plant = created("공장", "PLANT");
        var head = HANBIT.hire("H-1");
        var moved = changed(lab, "move", Map.of("parentId", plant, "effectiveFrom", "2026-03-01"));
        assertThat(changed(lab, "move", Map.of("parentId", plant, "effectiveFrom", "2026-04-01")))
                .isEqualTo(moved);
        changed(lab, "head", Map.of("employeeId", head, "effectiveFrom", "2026-03-01"));
        changed(lab, "head", Map.of("effectiveFrom", "2026-05-01"));
        changed(lab, "close", Map.of("effectiveFrom", "2026-06-01"));
        assertThat(facts(lab))
                .containsExactly(
                        "CLOSED 2026-06-01 null",
                        "FOUNDED 2026-01-01 LAB",
                        "HEAD 2026-03-01 " + head,
                        "HEAD 2026-05-01 null",
                        "PARENT 2026-01-01 " + HANBIT.rootDepartment(),
                        "PARENT 2026-03-01 " + plant);
        var body = Map.of("name", "다시", "effectiveFrom", "2026-06-01");
        assertRefused(HANBIT.hr().post("/api/departments/" + lab + "/rename", body), 409, "DEPARTMENT_CLOSED");
    }

    @Test
    void aMoveGoesSomewhere() {
        var path = "/api/departments/" + created("이동팀", "MOVE") + "/move";
        var nowhere = HANBIT.hr().post(path, Map.of("effectiveFrom", "2026-03-01"));
        assertRefused(nowhere, 422, "DEPARTMENT_UNKNOWN");
        assertThat(nowhere.body().at("/errors/0/field").asString()).isEqualTo("parentId");
        var unknown = Map.of("parentId", DepartmentId.next().value(), "effectiveFrom", "2026-03-01");
        assertRefused(HANBIT.hr().post(path, unknown), 422, "DEPARTMENT_UNKNOWN");
    }

    @Test
    void aHeadIsAnEmployeeOfTheCompany() {
        var led = created("무인팀", "NOBODY");
        var body = Map.of("employeeId", EmployeeId.next().value(), "effectiveFrom", "2026-03-01");
        var refused = HANBIT.hr().post("/api/departments/" + led + "/head", body);
        assertRefused(refused, 422, "EMPLOYEE_UNKNOWN");
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("employeeId");
        assertThat(facts(led)).noneMatch(it -> it.startsWith("HEAD"));
    }

    @Test
    void whereSomebodyWorksNothingIsClosedOrWithdrawn() {
        var manned = created("생산팀", "MANNED");
        works(EmployeeId.next().value(), manned, "2026-02-01", "2026-05-01");
        var path = "/api/departments/" + manned;
        assertRefused(
                HANBIT.hr().post(path + "/close", Map.of("effectiveFrom", "2026-04-30")), 409, "DEPARTMENT_NOT_EMPTY");
        assertRefused(HANBIT.hr().post(path + "/changes/" + manned + "/withdraw", ""), 409, "IN_USE");
        changed(manned, "close", Map.of("effectiveFrom", "2026-05-01"));
    }

    @Test
    void whatIsPlannedIsCancelledWhatHoldsIsWithdrawn() {
        var planned = created("계획팀", "PLANNED");
        var today = LocalDate.now(ZoneId.of("Asia/Seoul"));
        var ahead = today.plusDays(2).toString();
        var rename = changed(planned, "rename", Map.of("name", "미래팀", "effectiveFrom", ahead));
        var path = "/api/departments/" + planned + "/changes/";
        var cancelled = HANBIT.hr().post(path + rename + "/cancel", Map.of("reason", "잘못 입력"));
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.text("departmentId")).isEqualTo(planned);
        assertThat(cancelled.text("changeId")).isEqualTo(rename);
        assertRefused(HANBIT.hr().post(path + rename + "/cancel", Map.of()), 404, "NOT_FOUND");

        var holds = changed(planned, "rename", Map.of("name", "현재팀", "effectiveFrom", today.toString()));
        assertRefused(HANBIT.hr().post(path + holds + "/cancel", ""), 409, "ALREADY_EFFECTIVE");
        assertThat(HANBIT.hr().post(path + holds + "/withdraw", "").status()).isEqualTo(200);
        assertRefused(HANBIT.hr().post(path + holds + "/withdraw", ""), 404, "NOT_FOUND");

        assertThat(HANBIT.hr().post(path + planned + "/withdraw", Map.of()).status())
                .isEqualTo(200);
        assertThat(facts(planned)).isEmpty();
        var again = HANBIT.hr()
                .post("/api/departments/" + planned + "/rename", Map.of("name", "x", "effectiveFrom", ahead));
        assertRefused(again, 404, "NOT_FOUND");
        created("계획팀", "PLANNED");
    }

    @Test
    void aReorganisationIsDoneAsAWholeOrNotAtAll() {
        var north = created("북부", "NORTH");
        var south = created("남부", "SOUTH");
        var changes = List.of(
                Map.of("kind", "MOVE", "departmentId", north, "parentId", south, "effectiveFrom", "2026-03-01"),
                Map.of("kind", "CREATE", "name", "동부", "code", "NORTH", "effectiveFrom", "2026-09-01"),
                Map.of("kind", "RENAME", "departmentId", south, "name", "남북부", "effectiveFrom", "2026-03-01"),
                Map.of("kind", "HEAD", "departmentId", south, "effectiveFrom", "2026-03-01"),
                Map.of("kind", "CLOSE", "departmentId", north, "effectiveFrom", "2026-09-01"));
        var done = HANBIT.hr().post("/api/departments/reorganise", Map.of("changes", changes));
        assertThat(done.status()).as(done.raw().body()).isEqualTo(200);
        assertThat(done.body().path("changeIds").valueStream().map(it -> it.asString()))
                .hasSize(5)
                .doesNotHaveDuplicates()
                .element(3)
                .isEqualTo(south);
        var east = done.body().at("/departmentIds/0").asString();
        assertThat(done.body().at("/changeIds/1").asString()).isEqualTo(east);
        assertThat(names(east)).containsExactly("DepartmentCreated 동부 2026-09-01");

        var half = List.of(
                Map.of("kind", "RENAME", "departmentId", south, "name", "반", "effectiveFrom", "2026-03-01"),
                Map.of("kind", "MOVE", "departmentId", south, "parentId", north, "effectiveFrom", "2026-04-01"));
        var refused = HANBIT.hr().post("/api/departments/reorganise", Map.of("changes", half));
        assertRefused(refused, 409, "DEPARTMENT_CLOSED");
        assertThat(names(south)).noneMatch(it -> it.contains("반 "));
    }

    @Test
    void aReorganisationNamesTheChangeThatDoesNotFit() {
        var path = "/api/departments/reorganise";
        var good = Map.of("kind", "CREATE", "name", "중부", "code", "MIDDLE", "effectiveFrom", "2026-03-01");
        var lacking = List.of(good, Map.of("kind", "CLOSE", "effectiveFrom", "2026-03-01"));
        var refused = HANBIT.hr().post(path, Map.of("changes", lacking));
        assertRefused(refused, 422, "OUT_OF_BOUNDS");
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("changes[1].departmentId");
        var nowhere = Map.of(
                "kind",
                "MOVE",
                "departmentId",
                HANBIT.rootDepartment(),
                "parentId",
                DepartmentId.next().value(),
                "effectiveFrom",
                "2026-03-01");
        var unknown = HANBIT.hr().post(path, Map.of("changes", List.of(good, nowhere)));
        assertRefused(unknown, 422, "DEPARTMENT_UNKNOWN");
        assertThat(unknown.body().at("/errors/0/field").asString()).isEqualTo("changes[1].parentId");
        assertThat(HANBIT.hr().post(path, Map.of("changes", List.of())).status())
                .isEqualTo(400);
        assertThat(HANBIT.hr()
                        .post(path, Map.of("changes", Collections.nCopies(401, good)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theSameKeyIsTheSameChange() {
        var twice = created("한번팀", "ONCE");
        var path = "/api/departments/" + twice + "/close";
        var body = Map.of("effectiveFrom", "2026-08-01");
        var first = HANBIT.hr().post(path, body, "Idempotency-Key", "close once");
        assertThat(HANBIT.hr().post(path, body, "Idempotency-Key", "close once").body())
                .isEqualTo(first.body());
    }

    @Test
    void timeClocksChangeNothing() {
        var root = "/api/departments/" + HANBIT.rootDepartment();
        var day = Map.of("effectiveFrom", "2026-03-01");
        for (var path : List.of("/move", "/close", "/head", "/changes/x/cancel", "/changes/x/withdraw"))
            assertThat(HANBIT.kiosk().post(root + path, day).status()).as(path).isEqualTo(403);
        assertThat(HANBIT.kiosk()
                        .post("/api/departments/reorganise", Map.of("changes", List.of()))
                        .status())
                .isEqualTo(403);
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
        var day = Map.of("effectiveFrom", "2026-04-01");
        for (var kind : List.of("close", "head"))
            assertThat(HANBIT.hr()
                            .post("/api/departments/" + foreign + "/" + kind, day)
                            .status())
                    .as(kind)
                    .isEqualTo(404);
        for (var kind : List.of("cancel", "withdraw"))
            assertThat(HANBIT.hr()
                            .post("/api/departments/" + foreign + "/changes/" + foreign + "/" + kind, Map.of())
                            .status())
                    .as(kind)
                    .isEqualTo(404);
        var below = created("내부", "INSIDE");
        var move = Map.of("parentId", foreign, "effectiveFrom", "2026-04-01");
        assertRefused(HANBIT.hr().post("/api/departments/" + below + "/move", move), 422, "DEPARTMENT_UNKNOWN");
    }

    private static String created(String name, String code) {
        var created = HANBIT.hr().post("/api/departments", department(name, code));
        assertThat(created.status()).as(created.raw().body()).isEqualTo(201);
        assertThat(created.text("changeId")).isEqualTo(created.text("departmentId"));
        return created.text("departmentId");
    }

    /** Answers the change. */
    private static String changed(String department, String kind, Map<String, ?> body) {
        var changed = HANBIT.hr().post("/api/departments/" + department + "/" + kind, body);
        assertThat(changed.status()).as(changed.raw().body()).isEqualTo(200);
        assertThat(changed.text("departmentId")).isEqualTo(department);
        return changed.text("changeId");
    }

    private static void assertRefused(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
    }

    private static void works(String employee, String department, String from, String until) {
        RunningService.get()
                .database()
                .sql("""
                    INSERT INTO employment_period (tenant_id, employee_id, from_day, until, department_id)
                    VALUES (?, ?, ?::date, ?::date, ?)
                    """)
                .params(HANBIT.tenant(), employee, from, until, department)
                .update();
    }

    private static List<String> facts(String department) {
        return RunningService.get()
                .database()
                .sql("""
                    SELECT concat_ws(' ', fact, effective_on, coalesce(value, 'null')) FROM fact
                     WHERE tenant_id = ? AND subject = ? ORDER BY 1
                    """)
                .params(HANBIT.tenant(), department)
                .query(String.class)
                .list();
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
