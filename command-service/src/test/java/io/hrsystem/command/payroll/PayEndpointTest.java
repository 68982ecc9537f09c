package io.hrsystem.command.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.People;
import io.hrsystem.command.RunningService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Over HTTP and in the database. */
class PayEndpointTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company HANBIT = Company.onboard(SERVICE);
    private static final Company OTHER = Company.onboard(SERVICE);
    private static final Api.Client PAYROLL =
            new People(SERVICE, HANBIT.tenant()).person("019a4b3c-5d6e-7f80-8a1b-2c3d4e5f6099", "PAYROLL_MANAGER");
    private static final String UNKNOWN = "019a4b3c-5d6e-7f80-8a1b-2c3d4e5f6071";
    private static final Map<String, Object> MEAL =
            Map.of("code", "MEAL", "name", "식대", "amount", 200_000, "taxable", false, "ordinary", true);
    private static final Map<String, Object> TAX =
            Map.of("familyMembers", 4, "children", 2, "withholdingPercent", 80, "effectiveOn", "2026-03-01");
    private static final Map<String, Object> INSURANCE = Map.of(
            "birthDate",
            "1990-01-01",
            "basis",
            "NOTIFIED",
            "notifiedPension",
            3_000_000,
            "notifiedHealth",
            3_100_000,
            "effectiveOn",
            "2026-03-01");
    private static final Map<String, Object> PAYMENT =
            Map.of("residentNumber", "9001011234567", "bank", "088", "account", "110-234-567890");

    @Test
    void everyFactIsRecordedOnceAndAnswersItsChange() {
        var kim = HANBIT.hire("P-1");
        for (var fact : Map.of("pay", pay(3_000_000), "tax", TAX, "insurance", INSURANCE, "payment", PAYMENT)
                .entrySet()) {
            var first = post(kim, fact.getKey(), fact.getValue());
            assertThat(first.status()).as(first.raw().body()).isEqualTo(200);
            assertThat(first.header("HR-Position")).isNotEmpty();
            var again = post(kim, fact.getKey(), fact.getValue());
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.text("changeId")).isEqualTo(first.text("changeId"));
            assertThat(again.header("HR-Position")).isEmpty();
        }
        assertThat(stored(kim)).hasSize(4);
        assertThat(stored(kim).stream().filter(it -> it.startsWith("payroll.PayAgreed")))
                .singleElement()
                .asString()
                .contains("\"amount\":3000000", "\"weeklyMinutes\":2400", "식대", "\"effectiveOn\":\"2026-03-01\"");
    }

    @Test
    void whatIsPersonalIsNowhereInPlain() {
        var kim = HANBIT.hire("P-2");
        var key = new String[] {"Idempotency-Key", "payment-of-P-2"};
        assertThat(PAYROLL.post("/api/employees/" + kim + "/payment", PAYMENT, key)
                        .status())
                .isEqualTo(200);
        post(kim, "insurance", INSURANCE);
        assertThat(String.join("\n", stored(kim)))
                .doesNotContain("900101", "1234567", "567890", "\"088\"", "1990-01-01")
                .contains("\"basis\":\"NOTIFIED\"");
        assertThat(SERVICE.database()
                        .sql("SELECT answer FROM stored_response WHERE tenant_id = ? AND idempotency_key = ?")
                        .params(HANBIT.tenant(), key[1])
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .doesNotContain("900101", "567890");
    }

    @Test
    void theSameKeyHasNoSecondEffectAndAnotherBodyIsRefused() {
        var kim = HANBIT.hire("P-3");
        var key = new String[] {"Idempotency-Key", "pay-of-P-3"};
        var first = PAYROLL.post("/api/employees/" + kim + "/pay", pay(1_000), key);
        assertThat(warnings(first)).containsExactly("BELOW_MINIMUM_WAGE");
        var again = PAYROLL.post("/api/employees/" + kim + "/pay", pay(1_000), key);
        assertThat(again.raw().body()).isEqualTo(first.raw().body());
        assertThat(again.header("HR-Position")).isEqualTo(first.header("HR-Position"));
        refused(PAYROLL.post("/api/employees/" + kim + "/pay", pay(2_000), key), 422, "IDEMPOTENCY_KEY_REUSED", null);
        assertThat(stored(kim)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHLY, 1956880, 2400, 2026-03-01, false",
        "MONTHLY, 1956870, 2400, 2026-03-01, true",
        "MONTHLY, 1956880, 2400, 2027-01-01, true",
        "HOURLY, 10320, 1200, 2026-03-01, false",
        "HOURLY, 8000, 1200, 2026-03-01, true"
    })
    void lessThanTheMinimumWageIsAWarning(String kind, int amount, int weekly, String on, boolean below) {
        var kim = HANBIT.hire("W-%s-%d-%s".formatted(kind.charAt(0), amount, on.substring(2, 4)));
        var body = new HashMap<>(pay(amount));
        body.put("kind", kind);
        body.put("weeklyMinutes", weekly);
        body.put("effectiveOn", on);
        if (kind.equals("HOURLY")) body.remove("allowances");
        var answer = post(kim, "pay", body);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        assertThat(warnings(answer)).isEqualTo(below ? List.of("BELOW_MINIMUM_WAGE") : List.of());
    }

    @Test
    void onlyWhatTheLawExemptsIsNotTaxed() {
        var kim = HANBIT.hire("P-4");
        Map<String, Object> duty =
                Map.of("code", "DUTY", "name", "직책수당", "amount", 1, "taxable", false, "ordinary", true);
        var refused = post(kim, "pay", pay(3_000_000, MEAL, duty));
        refused(refused, 422, "NOT_EXEMPT", "allowances[1].taxable");
        assertThat(refused.text("detail")).contains("DUTY", "MEAL");
        var taxed = new HashMap<>(duty);
        taxed.put("taxable", true);
        assertThat(post(kim, "pay", pay(3_000_000, MEAL, taxed)).status()).isEqualTo(200);
        taxed.put("code", "OVERTIME");
        refused(post(kim, "pay", pay(3_000_000, taxed)), 422, "PAY_CODE_RESERVED", "allowances[0].code");
        refused(post(kim, "pay", pay(3_000_000, MEAL, MEAL)), 422, "OUT_OF_BOUNDS", "allowances");
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        var kim = HANBIT.hire("P-5");
        var meal = new HashMap<>(MEAL);
        meal.put("code", "meal");
        meal.put("amount", -1);
        var body = new HashMap<>(pay(-1, meal));
        body.put("kind", "WEEKLY");
        body.put("weeklyMinutes", 0);
        body.remove("effectiveOn");
        var answer = post(kim, "pay", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(fields(answer)).contains("kind", "amount", "weeklyMinutes", "allowances[0].code", "effectiveOn");
        var payment = post(kim, "payment", Map.of("residentNumber", "901301-1234567", "bank", "8", "account", "x"));
        assertThat(payment.status()).isEqualTo(400);
        assertThat(fields(payment)).containsExactlyInAnyOrder("residentNumber", "bank", "account");
        assertThat(payment.raw().body()).doesNotContain("1234567");
        assertThat(stored(kim)).isEmpty();
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        var kim = HANBIT.hire("P-6");
        refused(post(kim, "tax", with(TAX, "children", 4)), 422, "OUT_OF_BOUNDS", "children");
        refused(post(kim, "tax", with(TAX, "withholdingPercent", 90)), 422, "OUT_OF_BOUNDS", "withholdingPercent");
        var without = new HashMap<>(INSURANCE);
        without.remove("notifiedHealth");
        refused(post(kim, "insurance", without), 422, "NOTIFIED_INCOME_REQUIRED", "notifiedHealth");
        without.put("basis", "ACTUAL");
        assertThat(post(kim, "insurance", without).status()).isEqualTo(200);
        refused(post(kim, "insurance", with(INSURANCE, "birthDate", "2026-03-01")), 422, "OUT_OF_BOUNDS", "birthDate");
        refused(
                post(kim, "payment", with(PAYMENT, "residentNumber", "991231-3234567")),
                422,
                "OUT_OF_BOUNDS",
                "residentNumber");
    }

    @Test
    void thereHasToBeSuchADayOfTheEmployment() {
        var kim = HANBIT.hire("P-7");
        refused(post(kim, "tax", with(TAX, "effectiveOn", "2026-01-01")), 422, "BEFORE_EMPLOYMENT", "effectiveOn");
        HANBIT.hr().post("/api/employees/" + kim + "/terminate", Map.of("lastDay", "2026-06-30", "reason", "RESIGNED"));
        refused(post(kim, "tax", with(TAX, "effectiveOn", "2026-07-01")), 409, "EMPLOYMENT_ENDED", "effectiveOn");
        assertThat(post(kim, "tax", with(TAX, "effectiveOn", "2026-06-30")).status())
                .isEqualTo(200);
        assertThat(post(kim, "payment", PAYMENT).status()).isEqualTo(200);
    }

    @Test
    void whoeverIsNotAnEmployeeHereIsNotFound() {
        var stranger = OTHER.hire("P-8");
        for (var id : List.of(UNKNOWN, stranger)) {
            for (var fact : Map.of("pay", pay(3_000_000), "tax", TAX, "insurance", INSURANCE, "payment", PAYMENT)
                    .entrySet()) refused(post(id, fact.getKey(), fact.getValue()), 404, "NOT_FOUND", null);
            refused(post(id, "payment/reveal", Map.of("reason", "Asked")), 404, "NOT_FOUND", null);
        }
        assertThat(stored(stranger)).isEmpty();
    }

    @Test
    void aHireByWhichSomebodyIsPaidIsNotWithdrawn() {
        var kim = HANBIT.hire("P-11");
        post(kim, "tax", TAX);
        refused(
                HANBIT.hr().post("/api/employees/%1$s/changes/%1$s/withdraw".formatted(kim), Map.of()),
                409,
                "IN_USE",
                null);
        var lee = HANBIT.hire("P-12");
        assertThat(HANBIT.hr()
                        .post("/api/employees/%1$s/changes/%1$s/withdraw".formatted(lee), Map.of())
                        .status())
                .isEqualTo(200);
        refused(post(lee, "tax", TAX), 404, "NOT_FOUND", null);
    }

    @Test
    void whatWasRevealedAndWhyIsOnRecord() {
        var kim = HANBIT.hire("P-9");
        refused(post(kim, "payment/reveal", Map.of("reason", "Asked")), 404, "NOT_FOUND", null);
        post(kim, "payment", with(PAYMENT, "bank", "004"));
        post(kim, "payment", PAYMENT);
        refused(post(kim, "payment/reveal", Map.of()), 400, "MALFORMED", "reason");
        refused(
                HANBIT.admin().post("/api/employees/" + kim + "/payment/reveal", Map.of("reason", "Asked")),
                403,
                "FORBIDDEN",
                null);
        assertThat(looks(kim)).isEmpty();

        var revealed = post(kim, "payment/reveal", Map.of("reason", "Withholding summary"));

        assertThat(revealed.status()).isEqualTo(200);
        assertThat(revealed.text("residentNumber")).isEqualTo("900101-1234567");
        assertThat(revealed.text("bank")).isEqualTo("088");
        assertThat(revealed.text("account")).isEqualTo("110-234-567890");
        assertThat(looks(kim))
                .containsExactly("PAYMENT_REVEALED account-of-019a4b3c-5d6e-7f80-8a1b-2c3d4e5f6099 payment of " + kim
                        + ": Withholding summary");
    }

    @Test
    void payIsAgreedByAdminsTooAndAllElseByPayrollAlone() {
        var kim = HANBIT.hire("P-10");
        assertThat(HANBIT.admin()
                        .post("/api/employees/" + kim + "/pay", pay(3_000_000))
                        .status())
                .isEqualTo(200);
        refused(HANBIT.hr().post("/api/employees/" + kim + "/pay", pay(3_000_000)), 403, "FORBIDDEN", null);
        refused(HANBIT.admin().post("/api/employees/" + kim + "/tax", TAX), 403, "FORBIDDEN", null);
    }

    private static Map<String, Object> pay(int amount) {
        return pay(amount, MEAL);
    }

    @SafeVarargs
    private static Map<String, Object> pay(int amount, Map<String, Object>... allowances) {
        return Map.of(
                "kind",
                "MONTHLY",
                "amount",
                amount,
                "weeklyMinutes",
                2_400,
                "allowances",
                List.of(allowances),
                "effectiveOn",
                "2026-03-01");
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var other = new HashMap<>(body);
        other.put(field, value);
        return other;
    }

    private static Api.Answer post(String employee, String fact, Object body) {
        return PAYROLL.post("/api/employees/" + employee + "/" + fact, body);
    }

    private static List<String> warnings(Api.Answer answer) {
        return answer.body()
                .path("warnings")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> fields(Api.Answer answer) {
        return answer.body()
                .path("errors")
                .valueStream()
                .map(it -> it.path("field").asString())
                .toList();
    }

    private static void refused(Api.Answer answer, int status, String code, @Nullable String field) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
        if (field != null) assertThat(fields(answer)).containsExactly(field);
    }

    /** What is in the store, as it is. */
    private static List<String> stored(String employee) {
        return SERVICE.database()
                .sql("SELECT payload_type || ' ' || payload::text FROM event WHERE stream_id = ? ORDER BY sequence")
                .param("pay:" + employee)
                .query(String.class)
                .list();
    }

    private static List<String> looks(String employee) {
        return SERVICE.database()
                .sql("SELECT kind || ' ' || actor || ' ' || what FROM access_log WHERE tenant_id = ? AND what LIKE ?")
                .params(HANBIT.tenant(), "%" + employee + "%")
                .query(String.class)
                .list();
    }
}
