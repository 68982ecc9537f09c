package io.hrsystem.query.payroll.rules;

import static io.hrsystem.contract.identity.Role.EMPLOYEE;
import static io.hrsystem.contract.identity.Role.KIOSK;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.payroll.RuleSetEvent.RuleSetDrafted;
import io.hrsystem.contract.payroll.RuleSetEvent.RuleSetPublished;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.payroll.inputs.RuleBooks;
import io.hrsystem.payroll.rules.RuleDraft;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@RunningService
class RuleSetTest {
    private static final String FIELDS = "id source state effectiveFrom values { name value from article }";

    private final Feed feed;
    private final Client client;
    private final RuleBooks books;
    private final String employee;

    RuleSetTest(Feed feed, Client client, RuleBooks books) {
        this.feed = feed;
        this.client = client;
        this.books = books;
        this.employee = client.tokens().of(Company.active(feed, client, "Ruled").id(), EMPLOYEE);
    }

    @Test
    void whatHoldsOnADayIsToldWithItsArticles() {
        var told = ask("on: \"2026-07-01\"");
        assertThat(told.<String>at("ruleSet.state")).isEqualTo("PUBLISHED");
        assertThat(told.<@Nullable String>at("ruleSet.effectiveFrom")).isNull();
        assertThat(told.<List<Map<String, @Nullable String>>>at("ruleSet.values"))
                .contains(
                        value("pension.rate", "19/400", "2026-01-01", "국민연금법 제88조"),
                        value("pension.baseMax", "6590000", "2026-07-01", "국민연금법 시행령 제5조"),
                        value("rounding.earning", "CEILING 1", "2024-01-01", null),
                        value("withholding.table", "withholding-tax-2026-03-01.csv", "2024-01-01", "소득세법 시행령 별표 2"));
        var id = told.<String>at("ruleSet.id");
        assertThat(ask("id: \"%s\"".formatted(id)).body()).isEqualTo(told.body());
        assertThat(ask("on: \"2023-12-31\"").<@Nullable Object>at("ruleSet")).isNull();
        assertThat(ask("id: \"nothing\"").<@Nullable Object>at("ruleSet")).isNull();
    }

    @Test
    void aDraftIsReadByItsIdAndHoldsOnceItIsPublished() {
        var draft = books.now().draft(values("READ", "2120-01-01", "2121-01-01"));
        drafted(draft);
        var before = ask("on: \"2120-01-01\"").<String>at("ruleSet.id");
        var read = ask("id: \"%s\"".formatted(draft.id()));
        assertThat(read.<String>at("ruleSet.state")).isEqualTo("DRAFT");
        assertThat(read.<String>at("ruleSet.source")).isEqualTo("a decree");
        assertThat(read.<List<Map<String, @Nullable String>>>at("ruleSet.values"))
                .contains(value("exempt.READ", "1", "2120-01-01", null), value("exempt.READ", "2", "2121-01-01", null));
        assertThat(before).isNotEqualTo(draft.id());

        publish(draft);
        var published = ask("on: \"2120-01-01\"");
        assertThat(published.<String>at("ruleSet.id")).isEqualTo(draft.id());
        assertThat(published.<String>at("ruleSet.state")).isEqualTo("PUBLISHED");
        assertThat(published.<String>at("ruleSet.effectiveFrom")).isEqualTo("2120-01-01");
        // by these somebody may have been paid
        assertThat(ask("id: \"%s\"".formatted(before)).<String>at("ruleSet.id")).isEqualTo(before);
    }

    @Test
    void whatIsKnownAtAPositionStaysSo() {
        var draft = books.now().draft(values("KNOWN", "2130-01-01", "2131-01-01"));
        var between = drafted(draft);
        var before = new GlobalPosition(between.xid() - 1, Long.MAX_VALUE);
        var behind = publish(draft);
        var day = LocalDate.of(2130, 1, 1);
        assertThat(books.at(before).drafted(draft.id())).isEmpty();
        assertThat(books.at(between).drafted(draft.id())).isPresent();
        assertThat(books.at(between).on(day).id()).isNotEqualTo(draft.id());
        assertThat(books.at(behind).on(day).id()).isEqualTo(draft.id());
        assertThat(books.at(before)).isSameAs(books.at(before));
    }

    @Test
    void oneOfTheTwoIsNamed() {
        assertThat(client.ask(employee, "{ ruleSet { id } }").code()).isEqualTo("MALFORMED");
        assertThat(client.ask(employee, "{ ruleSet(id: \"x\", on: \"2026-01-01\") { id } }")
                        .code())
                .isEqualTo("MALFORMED");
        var kiosk = client.tokens().of(TenantId.next(), KIOSK);
        assertThat(client.ask(kiosk, "{ ruleSet(on: \"2026-01-01\") { id } }").code())
                .isEqualTo("FORBIDDEN");
    }

    private Client.Answer ask(String which) {
        return client.ask(employee, "{ ruleSet(%s) { %s } }".formatted(which, FIELDS));
    }

    private GlobalPosition drafted(RuleDraft draft) {
        return feed.append(
                TenantId.PLATFORM, StreamIds.ruleSet(draft.id()), new RuleSetDrafted(draft.id(), draft.json()));
    }

    private GlobalPosition publish(RuleDraft draft) {
        return feed.append(
                TenantId.PLATFORM,
                StreamIds.ruleSet(draft.id()),
                new RuleSetPublished(draft.id(), draft.firstDay(), FreeText.of("As decreed")));
    }

    private static Map<String, @Nullable String> value(
            String name, String value, String from, @Nullable String article) {
        var map = new HashMap<String, @Nullable String>(Map.of("name", name, "value", value, "from", from));
        map.put("article", article);
        return map;
    }

    private static String values(String code, String first, String second) {
        return "{'source': 'a decree', 'values': {'exempt.%s': [{'from': '%s', 'value': 1}, {'from': '%s', 'value': 2}]}}"
                .formatted(code, first, second)
                .replace('\'', '"');
    }
}
