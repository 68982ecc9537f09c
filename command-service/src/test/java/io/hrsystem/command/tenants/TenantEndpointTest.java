package io.hrsystem.command.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class TenantEndpointTest {
    private static final RunningService SERVICE = RunningService.get();

    private final Api.Client superAdmin = SERVICE.superAdmin();

    /** TN-02. */
    @Test
    void oneOfFiftyConcurrentRegistrationsOfADomainWins() throws Exception {
        var body = new HashMap<>(Company.registration());
        var attempts = new ArrayList<Callable<Api.Answer>>();
        for (var i = 0; i < 50; i++) {
            var attempt = new HashMap<>(body);
            attempt.put("businessNumber", Company.registration().get("businessNumber"));
            attempt.put("domain", i % 2 == 0 ? body.get("domain") : body.get("domain") + " ");
            attempts.add(() -> superAdmin.post("/api/admin/tenants", attempt));
        }
        var answers = Api.inParallel(attempts);
        assertThat(answers).filteredOn(it -> it.status() == 202).hasSize(1);
        assertThat(answers)
                .filteredOn(it -> it.status() == 409)
                .hasSize(49)
                .allSatisfy(it -> assertThat(it.text("code")).isEqualTo("DOMAIN_TAKEN"));
    }

    @Test
    void aBusinessNumberIsRegisteredOnce() {
        var body = new HashMap<>(Company.registration());
        assertThat(superAdmin.post("/api/admin/tenants", body).status()).isEqualTo(202);
        body.put("domain", Company.registration().get("domain"));
        var again = superAdmin.post("/api/admin/tenants", body);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("BUSINESS_NUMBER_TAKEN");
    }

    /** TN-02. */
    @Test
    void aWrongCheckDigitIsExplainedInTheReadersLanguage() {
        var body = new HashMap<>(Company.registration());
        body.put("businessNumber", "123-45-67890");
        var korean = superAdmin.post("/api/admin/tenants", body, "Accept-Language", "ko");
        assertThat(korean.status()).isEqualTo(422);
        assertThat(korean.text("code")).isEqualTo("BAD_BUSINESS_NUMBER");
        assertThat(korean.text("detail")).contains("사업자등록번호");
        assertThat(superAdmin
                        .post("/api/admin/tenants", body, "Accept-Language", "en")
                        .text("detail"))
                .contains("business registration number");
    }

    /** TN-01. */
    @Test
    void theSameKeyRegistersOneCompanyEvenConcurrently() throws Exception {
        var body = Company.registration();
        var answers = Api.inParallel(java.util.Collections.nCopies(
                8,
                () -> superAdmin.post("/api/admin/tenants", body, "Idempotency-Key", "tn-01-" + body.get("domain"))));
        assertThat(answers).allSatisfy(it -> assertThat(it.status()).isEqualTo(202));
        assertThat(answers.stream().map(it -> it.text("tenantId")).distinct()).hasSize(1);
        assertThat(answers.stream().map(it -> it.header("HR-Position")).distinct())
                .hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var key = "other-body-" + Company.registration().get("domain");
        superAdmin.post("/api/admin/tenants", Company.registration(), "Idempotency-Key", key);
        var reused = superAdmin.post("/api/admin/tenants", Company.registration(), "Idempotency-Key", key);
        assertThat(reused.status()).isEqualTo(422);
        assertThat(reused.text("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void aRefusedAnswerIsNotKept() {
        var body = new HashMap<>(Company.registration());
        var key = "refused-" + body.get("domain");
        var right = body.put("businessNumber", "123-45-67890");
        assertThat(superAdmin
                        .post("/api/admin/tenants", body, "Idempotency-Key", key)
                        .status())
                .isEqualTo(422);
        body.put("businessNumber", right);
        assertThat(superAdmin
                        .post("/api/admin/tenants", body, "Idempotency-Key", key)
                        .status())
                .isEqualTo(202);
    }

    /** TN-04. */
    @Test
    void aSuspensionHoldsOnBothSidesBeforeItIsAnswered() {
        var company = Company.onboard(SERVICE);
        var anna = company.hire("S-1");
        var path = "/api/admin/tenants/" + company.tenant();
        assertThat(superAdmin
                        .post(path + "/suspend", Map.of("reason", "unpaid"))
                        .status())
                .isEqualTo(200);

        assertThat(gateOfReads(company)).isEqualTo("SUSPENDED");
        var refused = company.kiosk().post("/api/attendance/check-in", Map.of("employeeId", anna));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("code")).isEqualTo("TENANT_SUSPENDED");
        // whatever is wrong with what they send
        for (var body : List.of("{}", "{\"hiredOn\": 7}", "x")) {
            var malformed = company.hr().post("/api/employees", body);
            assertThat(malformed.status()).as(body).isEqualTo(403);
            assertThat(malformed.text("code")).isEqualTo("TENANT_SUSPENDED");
        }

        assertThat(superAdmin
                        .post(path + "/reactivate", Map.of("reason", "paid"))
                        .status())
                .isEqualTo(200);
        assertThat(gateOfReads(company)).isEqualTo("ACTIVE");
        assertThat(company.kiosk()
                        .post("/api/attendance/check-in", Map.of("employeeId", anna))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTerminatedCompanyIsShutOutForGood() {
        var company = Company.onboard(SERVICE);
        var path = "/api/admin/tenants/" + company.tenant();
        var ended = Map.of("reason", "contract ended", "contractEndedOn", "2026-06-30");
        assertThat(superAdmin.post(path + "/terminate", ended).status()).isEqualTo(200);
        assertThat(company.hr().post("/api/employees", company.hiring("T-1")).text("code"))
                .isEqualTo("TENANT_INACTIVE");
        assertThat(superAdmin
                        .post(path + "/reactivate", Map.of("reason", "sorry"))
                        .text("code"))
                .isEqualTo("TENANT_INACTIVE");
    }

    @Test
    void anUnknownCompanyIsNotFound() {
        var answer = superAdmin.post("/api/admin/tenants/nobody/suspend", Map.of("reason", "unpaid"));
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void featuresAreSwitchedByTheirNames() {
        var company = Company.onboard(SERVICE);
        var path = "/api/admin/tenants/" + company.tenant() + "/features/";
        assertThat(superAdmin
                        .put(path + "anonymous-evaluation", Map.of("enabled", true))
                        .status())
                .isEqualTo(200);
        assertThat(happened(company, "FeatureSwitched")).containsExactly("anonymous-evaluation true");
        assertThat(superAdmin.put(path + "teleport", Map.of("enabled", true)).text("code"))
                .isEqualTo("FEATURE_UNKNOWN");
        assertThat(superAdmin.put(path + "welfare", Map.of()).status()).isEqualTo(400);
    }

    @Test
    void aTenantAdminChangesSettingsAndNoOneElseDoes() {
        var company = Company.onboard(SERVICE);
        var changed = company.admin().patch("/api/settings", Map.of("payDay", 10));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("changeId")).hasSize(36);
        var again = company.admin().patch("/api/settings", Map.of("payDay", 10, "weekStart", "MONDAY"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("changeId").isNull()).isTrue();
        assertThat(company.hr().patch("/api/settings", Map.of("payDay", 10)).status())
                .isEqualTo(403);
        var wrong = company.admin().patch("/api/settings", Map.of("payDay", 32));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.raw().body()).contains("payDay");
        var unknown = company.admin().patch("/api/settings", Map.of("payday", 10));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body().at("/errors/0/field").asString()).isEqualTo("payday");
        assertThat(happened(company, "TenantSettingsChanged")).containsExactly("20");
        assertThat(happened(company, "SettingsChanged")).containsExactly("10");
    }

    @Test
    void hoursAreWholeWhateverIsSaidOfThem() {
        var company = Company.onboard(SERVICE);
        var anna = company.hire("H-1");
        var admin = company.admin();
        assertThat(admin.patch("/api/settings", Map.of("workSchedule", Map.of("graceMinutes", 5)))
                        .status())
                .isEqualTo(200);
        assertThat(hours(company))
                .isEqualTo(
                        "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY 09:00:00 18:00:00 12:00:00 13:00:00 5 00:00:00 기본");
        assertThat(company.kiosk()
                        .post("/api/attendance/check-in", Map.of("employeeId", anna))
                        .status())
                .isEqualTo(200);

        var wrong = new HashMap<String, Object>(Map.of("breakEnd", "19:00"));
        var refused = admin.patch("/api/settings", Map.of("workSchedule", wrong));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("OUT_OF_BOUNDS");
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("workSchedule.breakEnd");

        wrong.put("graceMinutes", 100_000);
        wrong.put("start", "9 o'clock");
        wrong.put("workingDays", List.of("FRIDAY", "PAYDAY"));
        var many = admin.patch("/api/settings", Map.of("workSchedule", wrong, "zone", "Mars", "clockDaysBack", 3_661));
        assertThat(many.status()).isEqualTo(400);
        assertThat(many.body()
                        .at("/errors")
                        .valueStream()
                        .map(it -> it.path("field").asString()))
                .containsExactlyInAnyOrder(
                        "workSchedule.graceMinutes",
                        "workSchedule.start",
                        "workSchedule.workingDays[1]",
                        "zone",
                        "clockDaysBack");
    }

    @Test
    void datesAndReasonsOfAContractAreBounded() {
        var path = "/api/admin/tenants/" + Company.register(SERVICE) + "/terminate";
        for (var date : List.of("0000-01-01", "9999-12-31", "2026-06-30T00:00:00Z")) {
            var refused = superAdmin.post(path, Map.of("reason", "a\u0000", "contractEndedOn", date));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body()
                            .at("/errors")
                            .valueStream()
                            .map(it -> it.path("field").asString()))
                    .containsExactlyInAnyOrder("reason", "contractEndedOn");
        }
        assertThat(superAdmin
                        .post("/api/admin/tenants/platform/suspend", Map.of("reason", "x"))
                        .status())
                .isEqualTo(404);
    }

    private static String hours(Company company) {
        return SERVICE.database()
                .sql("""
                    SELECT concat_ws(' ', (SELECT string_agg(day ->> 'dayOfWeek', ',') FROM json_array_elements(w -> 'days') day),
                      w #>> '{days,0,start}', w #>> '{days,0,end}', w #>> '{days,0,breaks,0,start}',
                      w #>> '{days,0,breaks,0,end}', w ->> 'graceMinutes', w ->> 'startOfDay', name)
                      FROM (SELECT payload -> 'week' AS w, payload ->> 'name' AS name FROM event
                             WHERE tenant_id = ? AND payload_type = 'tenants.WorkScheduleChanged'
                             ORDER BY sequence DESC LIMIT 1) AS last
                    """)
                .param(company.tenant())
                .query(String.class)
                .single();
    }

    /** The feature or the pay day of each event, after what onboarding has set. */
    private static List<String> happened(Company company, String event) {
        return SERVICE.database()
                .sql("""
                    SELECT coalesce(payload ->> 'feature' || ' ' || (payload ->> 'enabled'),
                                    payload -> 'settings' ->> 'payDay')
                      FROM event WHERE tenant_id = ? AND payload_type = 'tenants.' || ? ORDER BY sequence
                    """)
                .params(company.tenant(), event)
                .query(String.class)
                .list();
    }

    private static String gateOfReads(Company company) {
        return SERVICE.readDatabase()
                .sql("SELECT status FROM tenant_gate WHERE tenant_id = ?")
                .param(company.tenant())
                .query(String.class)
                .single();
    }
}
