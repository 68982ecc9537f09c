package io.hrsystem.command.payroll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.hrsystem.contract.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Over HTTP and in the database. What is published holds for every other test too, so it is of days far ahead. */
class RuleSetEndpointTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final String DRAFTS = "/api/admin/rule-sets";

    @Test
    void aDraftIsEnteredOnceAndPublishedOnce() {
        var file = values("'exempt.A_TEST': [{'from': '2101-01-01', 'value': 1, 'article': '시험'}]");
        var first = drafted(file);
        assertThat(first.header("HR-Position")).isNotEmpty();
        var id = first.text("ruleSetId");
        assertThat(id).matches("[0-9a-f]{64}");
        var again = drafted(file.replace("a decree", "the same decree"));
        assertThat(again.text("ruleSetId")).isEqualTo(id);
        assertThat(again.header("HR-Position")).isEmpty();
        var further = values("'exempt.A_TEST': [{'from': '2101-01-01', 'value': 1, 'article': '시험'},"
                + " {'from': '2102-01-01', 'value': 2}]");
        refused(draft(further), 409, "RULE_SET_EXISTS");
        assertThat(stored(id)).singleElement().asString().startsWith("payroll.RuleSetDrafted ");

        assertThat(published(id, "2101-01-01").header("HR-Position")).isNotEmpty();
        assertThat(published(id, "2101-01-01").header("HR-Position")).isEmpty();
        assertThat(stored(id)).hasSize(2);
        assertThat(stored(id).getLast())
                .contains("payroll.RuleSetPublished", "\"effectiveFrom\":\"2101-01-01\"")
                .doesNotContain("As decreed");
        assertThat(drafted(file).header("HR-Position")).isEmpty();
    }

    @Test
    void theSameAtTheSameTimeIsOneDraft() throws Exception {
        var file = values("'exempt.B_TEST': [{'from': '2103-01-01', 'value': 1}]");
        var all = IntStream.range(0, 8)
                .mapToObj(_ -> (Callable<Api.Answer>) () -> drafted(file))
                .toList();
        var ids = Api.inParallel(all).stream()
                .map(it -> it.text("ruleSetId"))
                .distinct()
                .toList();
        assertThat(ids).hasSize(1);
        assertThat(stored(ids.getFirst())).hasSize(1);
    }

    @Test
    void twoThatDoNotFitTogetherAreNotBothPublished() throws Exception {
        var least = drafted(values("'health.min': [{'from': '2104-01-01', 'value': 4000000}]"));
        var most = drafted(values("'health.max': [{'from': '2104-01-01', 'value': 3000000}]"));
        var all = new ArrayList<Callable<Api.Answer>>();
        for (var each : List.of(least, most)) all.add(() -> publish(each.text("ruleSetId"), "2104-01-01", Map.of()));
        var statuses =
                Api.inParallel(all).stream().map(Api.Answer::status).sorted().toList();
        assertThat(statuses).containsExactly(200, 422);
    }

    @Test
    void everyWrongEntryIsNamed() {
        var answer = draft(values("""
            'pension.rat': [{'from': '2105-01-01', 'value': '1/20'}],
            'pension.rate': [{'from': '2105-01-01', 'value': 5}, {'from': '2105-02-30', 'value': '1/20'}]
            """));
        refused(answer, 422, "RULE_SET_UNFIT");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(fields(answer)).containsExactly("pension.rat", "pension.rate[0].value", "pension.rate[1].from");
        for (var file : List.of("{", "[".repeat(2_000), "{\"source\":1,\"source\":2}", "null", "x".repeat(40_000))) {
            var unreadable = draft(file);
            refused(unreadable, 400, "MALFORMED");
            assertThat(fields(unreadable)).containsExactly("file");
        }
        assertThat(SERVICE.superAdmin().post(DRAFTS, "").status()).isEqualTo(400);
    }

    @Test
    void noEntryHoldsBeforeTheDayThatIsNamed() {
        var id = drafted(values("'exempt.C_TEST': [{'from': '2106-01-01', 'value': 1}]"))
                .text("ruleSetId");
        var late = publish(id, "2106-02-01", Map.of());
        refused(late, 422, "RULE_SET_UNFIT");
        assertThat(fields(late)).containsExactly("exempt.C_TEST[0].from");
        // nothing holds before the first entry does
        published(id, "2105-12-01");
        assertThat(stored(id).getLast()).contains("\"effectiveFrom\":\"2106-01-01\"");
    }

    @Test
    void forADayInThePastItIsToldFirstWhatDiffers() {
        var tenant = TenantId.next().value();
        run(tenant, "2024-03-01", "2024-03-20", "FINALISED");
        run(tenant, "2024-04-01", "2024-04-20", "PAID");
        run(tenant, "2024-05-01", "2024-05-20", "REVIEWED");
        run(tenant, "2024-06-01", "2024-06-20", "PAID");
        // it is replaced on the day after the one that differs
        var id = drafted(values("'exempt.D_TEST': [{'from': '2024-04-01', 'value': 1}, "
                        + "{'from': '2024-05-01', 'value': 2}]"))
                .text("ruleSetId");
        var asked = publish(id, "2024-04-01", Map.of());
        refused(asked, 409, "RESULTS_DIFFER");
        // other companies have been paid since, too
        var differ = SERVICE.database()
                .sql("SELECT count(*) FROM payroll_run WHERE state IN ('FINALISED', 'PAID') AND pay_date >="
                        + " '2024-04-01'")
                .query(Long.class)
                .single();
        assertThat(asked.text("detail")).contains("2024-04-01", " %d finalised".formatted(differ));
        assertThat(reasons(asked))
                .filteredOn(it -> it.startsWith(tenant))
                .containsExactly(tenant + " 2024-04, paid on 2024-04-20", tenant + " 2024-06, paid on 2024-06-20");
        assertThat(stored(id)).hasSize(1);
        refused(publish(id, "2024-04-01", Map.of("confirm", false)), 409, "RESULTS_DIFFER");
        assertThat(publish(id, "2024-04-01", Map.of("confirm", true)).status()).isEqualTo(200);
        assertThat(stored(id)).hasSize(2);
        assertThat(publish(id, "2024-04-01", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void onlyTheOperatorPublishesWhatThereIs() {
        var unknown = "0".repeat(64);
        refused(publish(unknown, "2101-01-01", Map.of()), 404, "NOT_FOUND");
        refused(publish("nothing", "2101-01-01", Map.of()), 404, "NOT_FOUND");
        var admin = Company.onboard(SERVICE).admin();
        assertThat(admin.post(DRAFTS, values("")).status()).isEqualTo(403);
        var body = Map.of("effectiveFrom", "2101-01-01", "reason", "As decreed");
        assertThat(admin.post(DRAFTS + "/" + unknown + "/publish", body).status())
                .isEqualTo(403);
    }

    private static Api.Answer draft(String file) {
        return SERVICE.superAdmin().post(DRAFTS, file);
    }

    private static Api.Answer drafted(String file) {
        var answer = draft(file);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return answer;
    }

    private static Api.Answer publish(String id, String from, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("effectiveFrom", from, "reason", "As decreed"));
        body.putAll(more);
        return SERVICE.superAdmin().post(DRAFTS + "/" + id + "/publish", body);
    }

    private static Api.Answer published(String id, String from) {
        var answer = publish(id, from, Map.of());
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer;
    }

    private static List<String> stored(String id) {
        return SERVICE.database()
                .sql("SELECT payload_type || ' ' || payload::text FROM event WHERE tenant_id = 'platform'"
                        + " AND stream_id = 'rule-set:' || ? ORDER BY sequence")
                .param(id)
                .query(String.class)
                .list();
    }

    private static void run(String tenant, String month, String payDate, String state) {
        SERVICE.database()
                .sql("INSERT INTO payroll_run (tenant_id, run_id, month, kind, pay_date, state, revision)"
                        + " VALUES (?, ?, ?::date, 'REGULAR', ?::date, ?, 1)")
                .params(tenant, "run of " + month, month, payDate, state)
                .update();
    }

    private static List<String> fields(Api.Answer answer) {
        return each(answer, "field");
    }

    private static List<String> reasons(Api.Answer answer) {
        return each(answer, "reason");
    }

    private static List<String> each(Api.Answer answer, String name) {
        var found = new ArrayList<String>();
        for (JsonNode error : answer.body().path("errors"))
            found.add(error.path(name).asString());
        return found;
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
    }

    private static String values(String values) {
        return "{'source': 'a decree', 'values': {%s}}".formatted(values).replace('\'', '"');
    }
}
