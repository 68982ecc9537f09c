package io.hrsystem.command.employees;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds between employments, over HTTP and in the database. */
class EmploymentLifeTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company HANBIT = Company.onboard(SERVICE);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));
    private static final String UNKNOWN = "019a4b3c-5d6e-7f80-8a1b-2c3d4e5f6071";

    @Test
    void aHireAnswersTheChangeThatItIs() {
        var hired = HANBIT.hr().post("/api/employees", HANBIT.hiring("L-1"));
        assertThat(hired.text("changeId")).isEqualTo(hired.text("employeeId"));
    }

    @Test
    void everyChangeIsMadeAndAnswersItsId() {
        var sales = department("L-SALES", "2020-01-01");
        var kim = HANBIT.hire("L-2");
        accepted(post(kim, "transfer", Map.of("departmentId", sales, "effectiveOn", "2026-03-01", "reason", "asked")));
        accepted(post(kim, "promote", Map.of("position", "MANAGER", "effectiveOn", "2026-03-01")));
        accepted(post(kim, "details", Map.of("name", "이하나", "effectiveOn", "2026-03-01")));
        accepted(post(kim, "work-schedule", Map.of("effectiveOn", "2026-03-01")));
        accepted(post(kim, "leave-of-absence", Map.of("from", "2026-04-01", "to", "2026-04-30", "kind", "PARENTAL")));
        accepted(post(kim, "return", Map.of("effectiveOn", "2026-04-20")));
        accepted(post(kim, "terminate", Map.of("lastDay", "2026-06-30", "reason", "RESIGNED")));
        assertThat(periods(kim))
                .containsExactly(
                        "2026-01-02 2026-03-01 " + HANBIT.rootDepartment() + " -",
                        "2026-03-01 2026-04-01 " + sales + " -",
                        "2026-04-01 2026-04-20 " + sales + " PARENTAL",
                        "2026-04-20 2026-05-01 " + sales + " -",
                        "2026-05-01 2026-07-01 " + sales + " -");
    }

    @Test
    void whatHoldsAlreadyIsAnsweredWithoutAnEvent() {
        var kim = HANBIT.hire("L-3");
        var promotion = Map.of("position", "MANAGER", "effectiveOn", "2026-03-01");
        var first = post(kim, "promote", promotion);
        var again = post(kim, "promote", promotion);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("changeId")).isEqualTo(first.text("changeId"));
        assertThat(again.header("HR-Position")).isEmpty();
    }

    @Test
    void detailsWithoutAnyAreRefused() {
        refused(post(HANBIT.hire("L-4"), "details", Map.of("effectiveOn", "2026-03-01")), 422, "NOTHING_TO_CHANGE");
    }

    @Test
    void aWorkScheduleHasToBeThere() {
        var kim = HANBIT.hire("L-5");
        var unknown = Map.of("workScheduleId", UNKNOWN, "effectiveOn", "2026-03-01");
        refused(post(kim, "work-schedule", unknown), 422, "SCHEDULE_UNKNOWN");
        refused(hire("L-6", Map.of("workScheduleId", UNKNOWN)), 422, "SCHEDULE_UNKNOWN");
        accepted(post(kim, "work-schedule", Map.of("workScheduleId", HANBIT.tenant(), "effectiveOn", "2026-03-01")));
        assertThat(hire("L-6", Map.of("workScheduleId", HANBIT.tenant())).status())
                .isEqualTo(201);
    }

    @Test
    void nobodyWorksInADepartmentThatIsNotOpen() {
        var later = department("L-LATER", "2026-05-01");
        refused(hire("L-7", Map.of("departmentId", later)), 409, "DEPARTMENT_CLOSED");
        assertThat(hire("L-7", Map.of("departmentId", later, "hiredOn", "2026-05-01"))
                        .status())
                .isEqualTo(201);
        var kim = HANBIT.hire("L-8");
        refused(
                post(kim, "transfer", Map.of("departmentId", later, "effectiveOn", "2026-04-30")),
                409,
                "DEPARTMENT_CLOSED");
        refused(
                post(kim, "transfer", Map.of("departmentId", UNKNOWN, "effectiveOn", "2026-05-01")),
                422,
                "DEPARTMENT_UNKNOWN");
        accepted(post(kim, "transfer", Map.of("departmentId", later, "effectiveOn", "2026-05-01")));
    }

    @Test
    void aPlannedHireThatIsCancelledHasNeverBeen() {
        var first = hire("L-9", Map.of("hiredOn", TODAY.plusDays(10).toString()));
        var id = first.text("employeeId");
        accepted(post(
                id,
                "promote",
                Map.of("position", "MANAGER", "effectiveOn", TODAY.plusDays(20).toString())));
        accepted(post(id, "changes/" + first.text("changeId") + "/cancel", Map.of("reason", "has declined")));
        refused(
                post(
                        id,
                        "promote",
                        Map.of(
                                "position",
                                "X",
                                "effectiveOn",
                                TODAY.plusDays(20).toString())),
                404,
                "NOT_FOUND");
        assertThat(rowsAbout(id)).isZero();
        assertThat(HANBIT.hire("L-9")).isNotEqualTo(id);
    }

    @Test
    void whatHasBegunIsNotCancelledButWithdrawn() {
        var kim = HANBIT.hire("L-10");
        refused(post(kim, "changes/" + kim + "/cancel", Map.of()), 409, "ALREADY_EFFECTIVE");
        var today = post(kim, "promote", Map.of("position", "MANAGER", "effectiveOn", TODAY.toString()));
        refused(post(kim, "changes/" + today.text("changeId") + "/cancel", Map.of()), 409, "ALREADY_EFFECTIVE");
        refused(post(kim, "changes/" + kim + "/withdraw", Map.of()), 409, "IN_USE");
        accepted(post(kim, "changes/" + today.text("changeId") + "/withdraw", Map.of()));
        refused(post(kim, "changes/" + today.text("changeId") + "/withdraw", Map.of()), 404, "NOT_FOUND");
        accepted(post(kim, "changes/" + kim + "/withdraw", ""));
        assertThat(HANBIT.hire("L-10")).isNotEqualTo(kim);
    }

    @Test
    void whoHasPunchedHasBeenEmployed() {
        var kim = HANBIT.hire("L-11");
        var punched = HANBIT.kiosk().post("/api/attendance/check-in", Map.of("employeeId", kim));
        assertThat(punched.status()).as(punched.raw().body()).isEqualTo(200);
        refused(post(kim, "changes/" + kim + "/withdraw", Map.of()), 409, "IN_USE");
    }

    @Test
    void anAddressIsFreeFromTheDayAfterTheLastOrAfterAnother() {
        var kim = HANBIT.hire("L-12");
        var address = Map.of("email", "L-12@company.example");
        refused(hire("L-13", with(address, "hiredOn", "2026-07-01")), 409, "EMPLOYEE_EMAIL_TAKEN");
        accepted(post(kim, "terminate", Map.of("lastDay", "2026-06-30", "reason", "RESIGNED")));
        refused(hire("L-13", with(address, "hiredOn", "2026-06-30")), 409, "EMPLOYEE_EMAIL_TAKEN");
        var lee = hire("L-13", with(address, "hiredOn", "2026-07-01"));
        assertThat(lee.status()).isEqualTo(201);
        refused(hire("L-12", Map.of("email", "other@company.example")), 409, "EMPLOYEE_NUMBER_TAKEN");

        accepted(post(
                lee.text("employeeId"),
                "details",
                Map.of("email", "lee@company.example", "effectiveOn", "2026-08-01")));
        refused(hire("L-14", with(address, "hiredOn", "2026-07-31")), 409, "EMPLOYEE_EMAIL_TAKEN");
        assertThat(hire("L-14", with(address, "hiredOn", "2026-08-01")).status())
                .isEqualTo(201);
    }

    @Test
    void anEndIsNotWithdrawnWhileSomebodyElseHasTheAddress() {
        var kim = HANBIT.hire("L-15");
        var end = post(kim, "terminate", Map.of("lastDay", "2026-06-30", "reason", "RESIGNED"));
        assertThat(hire("L-16", Map.of("email", "L-15@company.example", "hiredOn", "2026-07-01"))
                        .status())
                .isEqualTo(201);
        refused(post(kim, "changes/" + end.text("changeId") + "/withdraw", Map.of()), 409, "EMPLOYEE_EMAIL_TAKEN");
    }

    @Test
    void aRehireTakesOverWhatIsLeftOut() {
        var kim = HANBIT.hire("L-17");
        accepted(post(kim, "details", Map.of("name", "이하나", "phone", "02-123-4567", "effectiveOn", "2026-03-01")));
        accepted(post(kim, "promote", Map.of("position", "MANAGER", "effectiveOn", "2026-06-01")));
        var rehire = Map.of("hiredOn", "2026-09-01", "departmentId", HANBIT.rootDepartment());
        refused(post(kim, "rehire", rehire), 409, "STILL_EMPLOYED");
        var end = post(kim, "terminate", Map.of("lastDay", "2026-06-30", "reason", "RESIGNED"));
        refused(post(kim, "rehire", with(rehire, "hiredOn", "2026-06-30")), 409, "STILL_EMPLOYED");

        var again = post(kim, "rehire", rehire);

        assertThat(again.status()).as(again.raw().body()).isEqualTo(201);
        assertThat(again.text("changeId")).isEqualTo(again.text("employeeId")).isNotEqualTo(kim);
        refused(post(kim, "rehire", with(rehire, "hiredOn", "2026-10-01")), 409, "ALREADY_REHIRED");
        refused(post(kim, "changes/" + end.text("changeId") + "/withdraw", Map.of()), 409, "IN_USE");
        refused(hire("L-17", Map.of("email", "other@company.example")), 409, "EMPLOYEE_NUMBER_TAKEN");
        assertThat(stored(again.text("employeeId"), "employeeNumber")).isEqualTo("L-17");
        assertThat(stored(again.text("employeeId"), "position")).isEqualTo("MANAGER");
        assertThat(stored(again.text("employeeId"), "firstEmployment")).isEqualTo(kim);

        // a chain of three, and back
        var second = again.text("employeeId");
        accepted(post(second, "terminate", Map.of("lastDay", "2026-12-31", "reason", "OTHER")));
        var third = post(
                second,
                "rehire",
                Map.of("hiredOn", "2027-03-01", "departmentId", HANBIT.rootDepartment(), "employeeNumber", "L-17B"));
        assertThat(stored(third.text("employeeId"), "firstEmployment")).isEqualTo(kim);
        refused(hire("L-17B", Map.of()), 409, "EMPLOYEE_NUMBER_TAKEN");
        accepted(post(third.text("employeeId"), "changes/" + third.text("changeId") + "/cancel", Map.of()));
        assertThat(hire("L-17B", Map.of()).status()).isEqualTo(201);
    }

    @Test
    void aRehireNeedsAnotherAddressIfItsOwnIsTakenMeanwhile() {
        var kim = HANBIT.hire("L-18");
        accepted(post(kim, "terminate", Map.of("lastDay", "2026-06-30", "reason", "RESIGNED")));
        assertThat(hire("L-19", Map.of("email", "L-18@company.example", "hiredOn", "2026-07-01"))
                        .status())
                .isEqualTo(201);
        var rehire = Map.of("hiredOn", "2026-09-01", "departmentId", HANBIT.rootDepartment());
        refused(post(kim, "rehire", rehire), 409, "EMAIL_TAKEN");
        assertThat(post(kim, "rehire", with(rehire, "email", "kim-again@company.example"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void ofManyWhoAreHiredWithOneAddressOneIs() throws Exception {
        assertThat(statuses(i -> () -> hire("L-20-" + i, Map.of("email", "one@company.example"))))
                .containsExactly(entry(201, 1), entry(409, 19));
    }

    @Test
    void ofManyRehiresOfOnePersonOneIs() throws Exception {
        var kim = HANBIT.hire("L-21");
        accepted(post(kim, "terminate", Map.of("lastDay", "2026-06-30", "reason", "RESIGNED")));
        assertThat(statuses(i -> () -> post(
                        kim,
                        "rehire",
                        Map.of(
                                "hiredOn",
                                LocalDate.of(2026, 7, 1).plusDays(i / 2).toString(),
                                "departmentId",
                                HANBIT.rootDepartment()))))
                .containsExactly(entry(201, 1), entry(409, 19));
    }

    @Test
    void anotherCompanysEmployeeIsNotFound() {
        var foreign = Company.onboard(SERVICE).hire("L-22");
        refused(post(foreign, "promote", Map.of("position", "X", "effectiveOn", "2026-03-01")), 404, "NOT_FOUND");
        refused(
                post(foreign, "rehire", Map.of("hiredOn", "2026-09-01", "departmentId", HANBIT.rootDepartment())),
                404,
                "NOT_FOUND");
        refused(post(foreign, "changes/" + foreign + "/withdraw", Map.of()), 404, "NOT_FOUND");
    }

    @Test
    void aTimeClockChangesNobody() {
        var kim = HANBIT.hire("L-23");
        for (var path : List.of(
                "transfer",
                "promote",
                "details",
                "work-schedule",
                "leave-of-absence",
                "return",
                "terminate",
                "rehire",
                "changes/" + kim + "/cancel",
                "changes/" + kim + "/withdraw"))
            assertThat(HANBIT.kiosk()
                            .post("/api/employees/" + kim + "/" + path, Map.of())
                            .status())
                    .as(path)
                    .isEqualTo(403);
    }

    private interface Numbered {
        Callable<Api.Answer> call(int number);
    }

    private static Map<Integer, Integer> statuses(Numbered calls) throws Exception {
        var answers =
                Api.inParallel(IntStream.range(0, 20).mapToObj(calls::call).toList());
        var counted = new java.util.TreeMap<Integer, Integer>();
        for (var answer : answers) counted.merge(answer.status(), 1, Integer::sum);
        return counted;
    }

    private static Map.Entry<Integer, Integer> entry(int status, int count) {
        return Map.entry(status, count);
    }

    private static Api.Answer post(String employee, String what, Object body) {
        return HANBIT.hr().post("/api/employees/" + employee + "/" + what, body);
    }

    private static Api.Answer hire(String number, Map<String, ?> other) {
        var body = new HashMap<>(HANBIT.hiring(number));
        body.putAll(other);
        return HANBIT.hr().post("/api/employees", body);
    }

    private static Map<String, String> with(Map<String, String> body, String field, String value) {
        var more = new HashMap<>(body);
        more.put(field, value);
        return more;
    }

    private static String department(String code, String from) {
        var created = HANBIT.hr().post("/api/departments", Map.of("name", code, "code", code, "effectiveFrom", from));
        assertThat(created.status()).as(created.raw().body()).isEqualTo(201);
        return created.text("departmentId");
    }

    private static void accepted(Api.Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        assertThat(answer.text("changeId")).hasSize(36);
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
    }

    private static List<String> periods(String employee) {
        return SERVICE.database()
                .sql("""
                    SELECT from_day || ' ' || coalesce(until::text, '-') || ' ' || department_id || ' '
                      || coalesce(absence, '-')
                      FROM employment_period WHERE tenant_id = ? AND employee_id = ? ORDER BY from_day
                    """)
                .params(HANBIT.tenant(), employee)
                .query(String.class)
                .list();
    }

    private static int rowsAbout(String employee) {
        var tables = List.of("fact", "employment_period", "claim_period", "roster").stream();
        return SERVICE.database()
                .sql(tables.map(it -> "SELECT count(*) AS n FROM %1$s WHERE %1$s::text LIKE '%%' || :employee || '%%'"
                                .formatted(it))
                        .collect(joining(" UNION ALL ", "SELECT sum(n) FROM (", ") AS counted")))
                .param("employee", employee)
                .query(Integer.class)
                .single();
    }

    private static String stored(String employee, String field) {
        return SERVICE.database()
                .sql("SELECT payload ->> ? FROM event WHERE tenant_id = ? AND stream_id = ? AND sequence = 0")
                .params(field, HANBIT.tenant(), "employee:" + employee)
                .query(String.class)
                .single();
    }
}
