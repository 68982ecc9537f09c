package io.hrsystem.command.leave;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.Inbox;
import io.hrsystem.command.People;
import io.hrsystem.command.RunningService;
import io.hrsystem.command.identity.sessions.Sessions;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.AccountId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Leave from outside: asked for, decided, taken, granted and lapsed in the night. */
class LeaveTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company HANBIT = withPeople(Company.onboard(SERVICE).lookingFarBack());
    private static final Api.Client OTHER_HR = another(HANBIT);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @Test
    void AT_07_AT_18_AT_21_approvedLeaveIsNoAbsenceNeitherIsItWhenItIsApprovedLate() {
        var anna = withDays("L-7");
        approve(asked(anna, WEDNESDAY, "FULL"));
        close(WEDNESDAY);
        assertThat(closed(anna).path("status").asString()).isEqualTo("LEAVE");
        assertThat(closed(anna).path("minutes").path("leave").asInt()).isEqualTo(480);

        var bea = withDays("L-18");
        approve(asked(bea, WEDNESDAY, "AM"));
        punch("check-in", bea, "2026-03-04T04:58:00Z");
        punch("check-out", bea, "2026-03-04T09:00:00Z");
        var cho = withDays("L-21");
        var late = asked(cho, WEDNESDAY, "FULL");
        close(WEDNESDAY);
        var half = closed(bea).path("minutes");
        assertThat(List.of(
                        half.path("recognised").asInt(),
                        half.path("leave").asInt(),
                        half.path("late").asInt()))
                .containsExactly(240, 240, 0);
        assertThat(closed(cho).path("status").asString()).isEqualTo("ABSENT");

        approve(late);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> closed(cho).path("status").asString().equals("LEAVE"));
        assertThat(closed(cho).path("cause").asString()).isEqualTo("LEAVE");
        ok(HANBIT.hr().post("/api/leave/requests/" + late + "/cancel", ""));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> closed(cho).path("status").asString().equals("ABSENT"));
        assertThat(types(cho)).containsExactly("LeaveGranted", "LeaveRequested", "LeaveApproved", "LeaveCancelled");
    }

    /** The job had not run for months; the policy holds from before the hire on. */
    @Test
    void AL_10_BT_02_whatWasMissedIsGrantedOnceInOrderAndWithItsLegalDays() {
        var company = withPeople(Company.onboard(SERVICE));
        ok(company.hr().post("/api/leave/policy", Map.of("basis", "HIRE_DATE", "effectiveFrom", "2026-01-01")));
        var anna = company.hire("V-1");
        generate(company, LocalDate.of(2026, 6, 15), false);
        var accrued = List.of("2026-02-02", "2026-03-02", "2026-04-02", "2026-05-02", "2026-06-02");
        assertThat(accruals(anna)).containsExactlyElementsOf(accrued);
        generate(company, LocalDate.of(2026, 6, 15), false);
        generate(company, LocalDate.of(2026, 6, 15), true);
        generate(company, LocalDate.of(2026, 6, 16), false);
        assertThat(accruals(anna)).containsExactlyElementsOf(accrued);
        generate(company, LocalDate.of(2027, 1, 2).minusDays(60), false);
        assertThat(accruals(anna)).hasSize(10).endsWith("2026-11-02");

        var past = company.hr().post("/api/leave/policy", policy("FISCAL_YEAR", "2026-05-01"));
        assertThat(past.status()).isEqualTo(409);
        assertThat(past.text("code")).isEqualTo("ALREADY_GRANTED");
        // saying again what holds is no change
        ok(company.hr().post("/api/leave/policy", policy("HIRE_DATE", "2026-01-01")));
        ok(company.hr().post("/api/leave/policy", policy("FISCAL_YEAR", "2031-01-01")));
    }

    @Test
    void nothingIsGrantedBeforeTheRegistrationNorBelowFive() {
        var few = Company.onboard(SERVICE);
        var anna = few.hire("V-1");
        ok(few.hr().post("/api/leave/policy", policy("HIRE_DATE", "2026-01-01")));
        generate(few, LocalDate.of(2026, 11, 15), false);
        assertThat(accruals(anna)).isEmpty();
        var bea = HANBIT.hire("V-2");
        generate(HANBIT, LocalDate.of(2026, 11, 15), false);
        assertThat(accruals(bea)).isEmpty();
        var all = Company.onboard(SERVICE);
        var cho = all.hire("V-1");
        var body = new HashMap<>(policy("HIRE_DATE", "2026-01-01"));
        body.put("applyBelowFive", true);
        ok(all.hr().post("/api/leave/policy", body));
        generate(all, LocalDate.of(2026, 3, 15), false);
        assertThat(accruals(cho)).containsExactly("2026-02-02", "2026-03-02");
    }

    /** AL-09, and the month turns out to be perfect after all. */
    @Test
    void AL_09_anAbsenceCostsItsMonthUntilItIsCorrected() {
        var company = withPeople(Company.onboard(SERVICE).lookingFarBack());
        ok(company.admin().patch("/api/settings", Map.of("correctionDaysBack", 3_660)));
        ok(company.hr().post("/api/leave/policy", policy("HIRE_DATE", "2026-01-01")));
        var anna = company.hire("V-1");
        run(company, "AttdClosing", LocalDate.of(2026, 3, 12), false);
        generate(company, LocalDate.of(2026, 5, 10), false);
        assertThat(accruals(anna)).containsExactly("2026-02-02", "2026-03-02", "2026-05-02");
        var correction = company.hr()
                .post(
                        "/api/attendance/" + anna + "/2026-03-12/corrections",
                        Map.of(
                                "checkIn", "2026-03-12T00:00:00Z",
                                "checkOut", "2026-03-12T09:00:00Z",
                                "reason", "출장"));
        ok(correction);
        ok(another(company)
                .post("/api/attendance/corrections/" + correction.text("correctionId") + "/approve", Map.of()));
        generate(company, LocalDate.of(2026, 5, 11), false);
        assertThat(accruals(anna)).containsExactly("2026-02-02", "2026-03-02", "2026-05-02", "2026-04-02");
    }

    /** The days of the first year that arose before their notice, all in one mail. */
    @Test
    void BAL_10_leaveIsAskedForInWritingAndItsDaysAreNamed() {
        var company = withPeople(Company.onboard(SERVICE));
        ok(company.hr().post("/api/leave/policy", policy("HIRE_DATE", "2026-01-01")));
        var number = "k-" + company.tenant().substring(24);
        var address = number + "@company.example";
        var anna = company.hire(number);
        generate(company, LocalDate.of(2026, 10, 5), false);
        var notices = promotions(anna, "NOTICE");
        assertThat(notices).hasSize(9);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(types(anna)).contains("LeavePromotionDelivered"));
        var inbox = new Inbox(SERVICE.mail());
        var texts = inbox.textsTo(address, "연차");
        assertThat(texts).hasSize(1);
        assertThat(texts.getFirst()).contains("9", "2026-10-11");
        var self = signedIn(company, anna, "EMPLOYEE");
        var first = "/api/leave/promotions/" + notices.getFirst() + "/answer";
        refused(self.post(first, Map.of("dates", List.of("2031-01-01"))), 422, "PROMOTION_DATES");
        ok(self.post(first, Map.of("dates", List.of("2026-11-02"))));
        refused(self.post(first, Map.of("dates", List.of("2026-11-03"))), 409, "PROMOTION_ANSWERED");
        var other = signedIn(company, company.hire("other"), "EMPLOYEE");
        refused(other.post(first, Map.of("dates", List.of("2026-11-02"))), 404, "NOT_FOUND");

        // nobody has answered for the others: it is the employer's turn
        generate(company, LocalDate.of(2026, 10, 22), false);
        var named = promotions(anna, "DESIGNATION");
        assertThat(named).hasSize(8);
        var turn = "/api/leave/promotions/" + named.getFirst() + "/answer";
        refused(self.post(turn, Map.of("dates", List.of("2026-11-02"))), 403, "DESIGNATION_BY_HR");
        ok(company.hr().post(turn, Map.of("dates", List.of("2026-11-05"))));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(inbox.textsTo(address, "지정")).hasSize(1));
    }

    /** Brought while the time for its notice runs, by a company whose nights had nothing to do with its person. */
    @Test
    void BAL_09_anOpeningLotIsAskedForInTheNightAfterItCame() {
        var company = Company.onboard(SERVICE);
        var anna = company.hire("L-9");
        generate(company, LocalDate.of(2026, 7, 2), false);
        var file = "사번,일수,부여일,만료일\nL-9,5,2026-01-01,2026-12-31\n".getBytes(UTF_8);
        ok(company.hr().upload("/api/imports/leave-lots", file, Map.of()));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(types(anna)).containsExactly("LeaveGranted"));
        generate(company, LocalDate.of(2026, 7, 3), false);
        assertThat(promotions(anna, "NOTICE")).hasSize(1);
    }

    private static List<String> promotions(String employee, String step) {
        return SERVICE.database()
                .sql("SELECT promotion_id FROM leave_promotion WHERE employee_id = ? AND step = ? ORDER BY 1")
                .params(employee, step)
                .query(String.class)
                .list();
    }

    /** Those of the day by the company's clock: 16:00 UTC is the next day in Seoul. */
    @Test
    void BT_03_theDayIsTheCompanys() {
        var job = SERVICE.bean(LeaveGeneration.class);
        var due = job.dueAt(LocalDate.of(2026, 3, 1)).atZone(SEOUL).toInstant();
        assertThat(due).isEqualTo("2026-02-28T16:00:00Z");
    }

    @Test
    void lotsByHandLapseInTheNightAfterTheirLastDay() {
        var anna = HANBIT.hire("V-3");
        lot(anna, 960, "2026-01-02", "2026-02-28");
        generate(HANBIT, LocalDate.of(2026, 3, 2), false);
        assertThat(types(anna)).containsExactly("LeaveGranted", "LotExpired");
        // back-dated leave takes it all the same
        approve(asked(anna, LocalDate.of(2026, 2, 20), "FULL"));
        assertThat(types(anna))
                .containsExactly("LeaveGranted", "LotExpired", "LeaveRequested", "LotExpiryReversed", "LeaveApproved");
    }

    @Test
    void whatCannotBeTakenIsRefusedWithItsReason() {
        var anna = withDays("L-1");
        refused(asking(anna, LocalDate.of(2026, 3, 8), "FULL"), 422, "NOTHING_SCHEDULED");
        refused(asking(anna, LocalDate.of(2025, 12, 31), "FULL"), 422, "NOT_YET_HIRED");
        refused(asking(anna, WEDNESDAY, "HOURS"), 422, "LEAVE_HOURS_MISSING");
        asked(anna, WEDNESDAY, "AM");
        asked(anna, WEDNESDAY, "PM");
        refused(asking(anna, WEDNESDAY, "FULL"), 409, "LEAVE_OVERLAPS");
        var backwards = with(body(anna, WEDNESDAY, "FULL"), "to", "2026-03-03");
        refused(HANBIT.hr().post("/api/leave/requests", backwards), 422, "PERIOD_ENDS_BEFORE_ITS_START");
        var endless = with(body(anna, WEDNESDAY, "FULL"), "to", "2036-03-03");
        refused(HANBIT.hr().post("/api/leave/requests", endless), 422, "OUT_OF_BOUNDS");
        var many = with(body(anna, LocalDate.of(2026, 6, 1), "FULL"), "to", "2026-06-30");
        refused(HANBIT.hr().post("/api/leave/requests", many), 422, "LEAVE_BALANCE");
        var own = HANBIT.hr().post("/api/leave/requests/" + asked(anna, date("2026-05-06"), "FULL") + "/approve", "");
        refused(own, 403, "OWN_REQUEST");
        var stranger = Company.onboard(SERVICE).hire("X-1");
        refused(asking(stranger, WEDNESDAY, "FULL"), 404, "NOT_FOUND");
        refused(
                HANBIT.hr()
                        .post(
                                "/api/leave/" + anna + "/lots",
                                Map.of(
                                        "minutes",
                                        0,
                                        "grantedOn",
                                        "2026-01-01",
                                        "expiresOn",
                                        "2026-12-31",
                                        "reason",
                                        "r")),
                422,
                "OUT_OF_BOUNDS");
    }

    @Test
    void hoursCountWithoutTheBreakAndHalvesSplitTheWork() {
        var anna = withDays("L-2");
        var hours = new HashMap<>(body(anna, date("2026-05-06"), "HOURS"));
        hours.putAll(Map.of("start", "11:00", "end", "14:00"));
        var request = HANBIT.hr().post("/api/leave/requests", hours);
        ok(request);
        asked(anna, date("2026-05-07"), "PM");
        assertThat(minutesAsked(anna)).containsExactly(120, 240);
    }

    /** A manager decides for their people, and whom they let decide in their place does as long as they say. */
    @Test
    void aDelegateDecidesInTheManagersPlace() {
        var company = Company.onboard(SERVICE);
        var head = company.hire("D-1");
        var other = company.hire("D-2");
        var anna = company.hire("D-3");
        ok(company.hr()
                .post(
                        "/api/departments/" + company.rootDepartment() + "/head",
                        Map.of("employeeId", head, "effectiveFrom", "2026-01-02")));
        var requests = List.of(request(company, anna, "2031-04-07"), request(company, anna, "2031-04-08"));
        var deputy = signedIn(company, other, "MANAGER");
        refused(approval(deputy, requests.getFirst()), 403, "NOT_THE_MANAGER");
        var today = LocalDate.now(SEOUL);
        refused(delegation(signedIn(company, head, "MANAGER"), head, today, today), 422, "DELEGATE_IS_ONESELF");
        ok(delegation(signedIn(company, head, "MANAGER"), other, today, today.plusDays(1)));
        ok(approval(deputy, requests.getFirst()));
        // the same beginning, another end
        ok(delegation(signedIn(company, head, "MANAGER"), other, today.minusDays(2), today.minusDays(1)));
        var earlier = company.hire("D-4");
        refused(approval(signedIn(company, earlier, "MANAGER"), requests.getLast()), 403, "NOT_THE_MANAGER");
        ok(approval(signedIn(company, head, "MANAGER"), requests.getLast()));
    }

    private static Api.Answer delegation(Api.Client client, String to, LocalDate from, LocalDate until) {
        return client.post("/api/delegations", Map.of("to", to, "from", from, "until", until));
    }

    private static Api.Answer approval(Api.Client client, String request) {
        return client.post("/api/leave/requests/" + request + "/approve", Map.of());
    }

    private static String request(Company company, String employee, String day) {
        var body = with(body(employee, date(day), "FULL"), "type", "UNPAID");
        var made = company.hr().post("/api/leave/requests", body);
        ok(made);
        return made.text("requestId");
    }

    private static Api.Client signedIn(Company company, String employee, String role) {
        var account = AccountId.next();
        var session = SERVICE.bean(Sessions.class).start(new TenantId(company.tenant()), account, "hr-pages");
        return new People(SERVICE, company.tenant()).employeeSignedIn(account.value(), session, employee, role);
    }

    private static Map<String, Object> policy(String basis, String from) {
        return Map.of("basis", basis, "effectiveFrom", from);
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    /** Somebody with ten days that lapse at the end of the year. */
    private static String withDays(String number) {
        var employee = HANBIT.hire(number);
        lot(employee, 4_800, "2026-01-02", "2026-12-31");
        return employee;
    }

    private static void lot(String employee, int minutes, String from, String until) {
        ok(HANBIT.hr()
                .post(
                        "/api/leave/" + employee + "/lots",
                        Map.of("minutes", minutes, "grantedOn", from, "expiresOn", until, "reason", "이월")));
    }

    private static Map<String, Object> body(String employee, LocalDate day, String part) {
        return Map.of(
                "employeeId", employee, "type", "ANNUAL", "from", day, "to", day, "part", part, "reason", "가족 여행");
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var more = new HashMap<>(body);
        more.put(field, value);
        return more;
    }

    private static Api.Answer asking(String employee, LocalDate day, String part) {
        return HANBIT.hr().post("/api/leave/requests", body(employee, day, part));
    }

    private static String asked(String employee, LocalDate day, String part) {
        var answer = asking(employee, day, part);
        ok(answer);
        return answer.text("requestId");
    }

    private static void approve(String request) {
        ok(OTHER_HR.post("/api/leave/requests/" + request + "/approve", Map.of()));
    }

    private static void punch(String kind, String employee, String at) {
        ok(HANBIT.kiosk().post("/api/attendance/" + kind, Map.of("employeeId", employee, "at", at)));
    }

    private static void close(LocalDate date) {
        run(HANBIT, "AttdClosing", date, true);
    }

    private static void generate(Company company, LocalDate date, boolean force) {
        run(company, "VacationGen", date, force);
    }

    private static void run(Company company, String job, LocalDate date, boolean force) {
        var answer = SERVICE.superAdmin()
                .post(
                        "/api/admin/batch/retry?jobName=%s&date=%s&tenantId=%s&force=%s"
                                .formatted(job, date, company.tenant(), force),
                        Map.of());
        ok(answer);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> SERVICE.database()
                        .sql("SELECT ended FROM batch_run WHERE run_id = ?")
                        .param(answer.text("runId"))
                        .query(Boolean.class)
                        .optional()
                        .orElse(false));
    }

    private static JsonNode closed(String employee) {
        return SERVICE.database()
                .sql("SELECT payload FROM event WHERE stream_id = ? AND payload_type = 'attendance.DayClosed'"
                        + " ORDER BY sequence DESC LIMIT 1")
                .param("attendance:%s:%s".formatted(WEDNESDAY, employee))
                .query((row, _) -> JsonMapper.shared().readTree(row.getString(1)))
                .single();
    }

    private static List<String> types(String employee) {
        return SERVICE.database()
                .sql("SELECT substr(payload_type, 7) FROM event WHERE stream_id = ? ORDER BY sequence")
                .param("leave:" + employee)
                .query(String.class)
                .list();
    }

    private static List<String> accruals(String employee) {
        return SERVICE.database()
                .sql("SELECT payload FROM event WHERE stream_id = ? AND payload_type = 'leave.LeaveGranted' ORDER"
                        + " BY sequence")
                .param("leave:" + employee)
                .query((row, _) -> JsonMapper.shared()
                        .readTree(row.getString(1))
                        .path("accruedOn")
                        .asString())
                .list();
    }

    private static List<Integer> minutesAsked(String employee) {
        return SERVICE.database()
                .sql("SELECT payload FROM event WHERE stream_id = ? AND payload_type = 'leave.LeaveRequested' ORDER"
                        + " BY sequence")
                .param("leave:" + employee)
                .query((row, _) -> JsonMapper.shared()
                        .readTree(row.getString(1))
                        .path("days")
                        .path(0)
                        .path("minutes")
                        .asInt())
                .list();
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
    }

    private static void ok(Api.Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isBetween(200, 202);
    }

    private static Company withPeople(Company company) {
        for (var i = 0; i < 5; i++) company.hire("P-" + i);
        return company;
    }

    private static Api.Client another(Company company) {
        var created = SERVICE.superAdmin()
                .post(
                        "/api/admin/tenants/" + company.tenant() + "/clients",
                        Map.of("name", "second", "roles", List.of("HR_MANAGER")));
        return SERVICE.api().signIn(created.text("clientId"), created.text("clientSecret"));
    }
}
