package io.hrsystem.payroll.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hrsystem.contract.payroll.RuleSetEvent.RuleSetDrafted;
import io.hrsystem.contract.payroll.RuleSetEvent.RuleSetPublished;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.payroll.rules.RulesRefused.Wrong;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBookTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final RuleBook STATUTORY = RuleBook.statutory();
    private static final String WAGE = values("'minimumWage.hour': [{'from': '2027-01-01', 'value': 10800}]");

    @Test
    void aDraftHoldsOnceItIsPublished() {
        var draft = STATUTORY.draft(WAGE);
        var drafted = STATUTORY.with(new RuleSetDrafted(draft.id(), draft.json()));
        assertThat(drafted.on(NEW_YEAR).won(RuleName.MINIMUM_WAGE)).isEqualTo(10_700);
        assertThat(drafted.byId(draft.id()).orElseThrow().won(RuleName.MINIMUM_WAGE))
                .isEqualTo(10_800);
        assertThat(drafted.effectiveFrom(draft.id())).isEmpty();

        var published = drafted.with(published(draft.id()));
        assertThat(published.on(NEW_YEAR).won(RuleName.MINIMUM_WAGE)).isEqualTo(10_800);
        assertThat(published.on(NEW_YEAR).id()).isEqualTo(draft.id());
        assertThat(published.on(NEW_YEAR.minusDays(1)).id())
                .isEqualTo(STATUTORY.on(NEW_YEAR.minusDays(1)).id());
        assertThat(published.effectiveFrom(draft.id())).hasValue(NEW_YEAR);
        // by these something was paid, maybe
        assertThat(published.byId(STATUTORY.on(NEW_YEAR).id())).isPresent();
        assertThat(published.byId("0".repeat(64))).isEmpty();
    }

    @Test
    void theSameAgainIsTheSame() {
        var draft = STATUTORY.draft(WAGE);
        var book = STATUTORY.with(new RuleSetDrafted(draft.id(), draft.json()));
        var again = book.draft(WAGE.replace("a decree", "another decree"));
        assertThat(again.id()).isEqualTo(draft.id());
        assertThat(RuleDraft.isSame(again.json(), draft.json())).isTrue();
        assertThat(book.with(published(draft.id())).draft(WAGE).id()).isEqualTo(draft.id());
        var further = values("'minimumWage.hour': [{'from': '2027-01-01', 'value': 10800}, "
                + "{'from': '2028-01-01', 'value': 11000}]");
        assertThat(book.draft(further).id()).isEqualTo(draft.id());
        assertThat(RuleDraft.isSame(further, draft.json())).isFalse();
    }

    @Test
    void whatHoldsAlreadyIsNoDraft() {
        var draft = values("'minimumWage.hour': [{'from': '2027-01-01', 'value': 10700, 'article': '최저임금법 제6조'}]");
        assertThat(wrongOf(draft))
                .containsExactly(new Wrong("minimumWage.hour[0].from", "holds on 2027-01-01 already"));
    }

    @Test
    void ofTwoTheLaterPublishedHolds() {
        var later = STATUTORY.draft(WAGE.replace("10800", "10900"));
        var first = STATUTORY.draft(WAGE);
        var book = STATUTORY
                .with(new RuleSetDrafted(later.id(), later.json()))
                .with(new RuleSetDrafted(first.id(), first.json()))
                .with(published(first.id()))
                .with(published(later.id()));
        assertThat(book.on(NEW_YEAR).id()).isEqualTo(later.id());
        assertThat(book.byId(first.id())).isPresent();
    }

    @Test
    void whatDoesNotFitToWhatWasPublishedSinceIsNotPublished() {
        var least = STATUTORY.draft(values("'health.min': [{'from': '2027-01-01', 'value': 4000000}]"));
        var most = STATUTORY.draft(values("'health.max': [{'from': '2027-01-01', 'value': 3000000}]"));
        var book = STATUTORY
                .with(new RuleSetDrafted(least.id(), least.json()))
                .with(new RuleSetDrafted(most.id(), most.json()))
                .with(published(least.id()));
        assertThat(refusal(() -> book.amended(most.id())).entry()).isEqualTo("health.min");
    }

    @Test
    void everyWrongEntryIsNamed() {
        var draft = values("""
            'pension.rat': [{'from': '2027-01-01', 'value': '1/20'}],
            'pension.rate': [{'from': '2027-01-01', 'value': 5}, {'from': '2027-02-30', 'value': '1/20'}],
            'health.min': [{'from': '2027-01-01', 'value': '1/20'}, {'from': '2027-01-01', 'value': 1, 'to': 1}],
            'rounding.care': [{'from': '2027-01-01', 'value': 10}],
            'withholding.table': [{'from': '2027-01-01', 'value': '../../etc/passwd'}],
            'care.ratio': [{'from': '2028-01-01', 'value': '1/7'}, {'from': '2027-01-01', 'value': '1/7'}]
            """);
        assertThat(wrongOf(draft).stream().map(Wrong::entry))
                .containsExactly(
                        "pension.rat",
                        "pension.rate[0].value",
                        "pension.rate[1].from",
                        "health.min[0].value",
                        "health.min[1]",
                        "rounding.care[0].value",
                        "withholding.table[0].value",
                        "care.ratio[1].from");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "workingTime.monthlyHours | 0                      | workingTime.monthlyHours",
                "premium.night            | '999999999999999999/1' | premium.night",
                "rounding.earning         | 'CEILING 1/100'        | rounding.earning",
                "rounding.earning         | 'DOWN 99999999999999'  | rounding.earning",
                "exempt.MEAL              | 1000000000001          | exempt.MEAL[0].value",
                "exempt.MEAL              | 99999999999999999999999999999999999999999999 | file",
                "exempt.MEAL              | 1e400                  | exempt.MEAL[0].value",
                "exempt.MEAL              | null                   | exempt.MEAL[0].value"
            })
    void aValueByWhichNoSumIsMadeIsRefused(String name, String value, String entry) {
        var draft = values("'%s': [{'from': '2027-01-01', 'value': %s}]".formatted(name, value));
        assertThat(wrongOf(draft).getFirst().entry()).isEqualTo(entry);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-12-31         | pension.rate[0].from",
                "+999999999-01-01   | pension.rate[0].from",
                "2201-01-01         | pension.rate[0].from",
                "2027-1-1           | pension.rate[0].from"
            })
    void aDayThatNobodyMeansIsRefused(String day, String entry) {
        var draft = values("'pension.rate': [{'from': '%s', 'value': '1/19'}]".formatted(day));
        assertThat(wrongOf(draft)).extracting(Wrong::entry).containsExactly(entry);
    }

    @Test
    void aFileThatNobodyMeansIsRefused() {
        assertThat(wrongOf("[".repeat(2_000))).extracting(Wrong::entry).containsExactly("file");
        assertThat(wrongOf("{\"source\":1,\"source\":2}"))
                .extracting(Wrong::entry)
                .containsExactly("file");
        assertThat(wrongOf(WAGE + "{}")).extracting(Wrong::entry).containsExactly("file");
        assertThat(wrongOf("")).extracting(Wrong::entry).containsExactly("file");
        assertThat(wrongOf("null")).extracting(Wrong::entry).containsExactly("file");
        assertThat(wrongOf("{\"source\":\"x\",\"values\":{}}")).contains(new Wrong("values", "missing"));
        assertThat(wrongOf(WAGE.replace("a decree", "\\u202eeercd a")))
                .extracting(Wrong::entry)
                .containsExactly("source");
        assertThat(wrongOf(WAGE.replace("a decree", "a\\u0000b")))
                .extracting(Wrong::entry)
                .containsExactly("source");
        assertThat(wrongOf(WAGE.replace("a decree", "")))
                .extracting(Wrong::entry)
                .containsExactly("source");
        assertThat(wrongOf(WAGE.replace("minimumWage", "\\u0000\\ud800")).getFirst())
                .isEqualTo(new Wrong("??.hour", "unknown name"));
        assertThat(wrongOf(values("'" + "x".repeat(5_000) + "': []")).getFirst().entry())
                .hasSizeLessThan(100);
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        assertThat(wrongOf(" ".repeat(RuleDraft.MOST_BYTES) + WAGE))
                .extracting(Wrong::entry)
                .containsExactly("file");
        var days = IntStream.range(0, RuleDraft.MOST_ENTRIES + 1)
                .mapToObj(it -> "{'from':'" + NEW_YEAR.plusDays(it) + "','value':" + it + "}")
                .collect(Collectors.joining(","));
        assertThat(wrongOf(values("'exempt.MEAL':[" + days + "]")))
                .containsExactly(new Wrong("values", "more than 500 entries"));
    }

    private static List<Wrong> wrongOf(String draft) {
        return refusal(() -> STATUTORY.draft(draft)).wrong();
    }

    private static RulesRefused refusal(ThrowingCallable call) {
        return catchThrowableOfType(RulesRefused.class, call);
    }

    private static RuleSetPublished published(String id) {
        return new RuleSetPublished(id, NEW_YEAR, FreeText.of("A test"));
    }

    private static String values(String values) {
        return "{'source': 'a decree', 'values': {%s}}".formatted(values).replace('\'', '"');
    }
}
