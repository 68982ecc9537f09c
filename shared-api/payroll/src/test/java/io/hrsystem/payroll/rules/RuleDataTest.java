package io.hrsystem.payroll.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleDataTest {
    private static final RuleData STATUTORY = RuleData.statutory();
    private static final String HEADER = "lower_thousand_won,upper_thousand_won,family_1,family_2,family_3,family_4,"
            + "family_5,family_6,family_7,family_8,family_9,family_10,family_11\n";

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "PENSION_RATE,     2025-12-31, 9/200",
        "PENSION_RATE,     2026-01-01, 19/400",
        "PENSION_RATE,     2034-01-01, 13/200",
        "PENSION_BASE_MAX, 2026-06-30, 6370000",
        "PENSION_BASE_MAX, 2026-07-01, 6590000",
        "CHILD_CREDIT_TWO, 2026-02-28, 29160",
        "CHILD_CREDIT_TWO, 2026-03-01, 45830",
        "MINIMUM_WAGE,     2027-01-01, 10700"
    })
    void aValueHoldsUntilTheNextOne(RuleName name, LocalDate day, Fraction value) {
        assertThat(STATUTORY.on(day).fraction(name)).isEqualTo(value);
    }

    @Test
    void theIdIsThatOfWhatHolds() {
        var set = STATUTORY.on(LocalDate.of(2026, 3, 1));
        assertThat(set.id())
                .matches("[0-9a-f]{64}")
                .isEqualTo(STATUTORY.on(LocalDate.of(2026, 6, 30)).id());
        assertThat(set.id()).isNotEqualTo(STATUTORY.on(LocalDate.of(2026, 7, 1)).id());
        var later = STATUTORY.amendedBy(draft("pension.rate", "{'from': '2035-01-01', 'value': '7/100'}"), Map.of());
        assertThat(later.on(LocalDate.of(2026, 3, 1)).id()).isEqualTo(set.id());
        assertThat(later.on(LocalDate.of(2035, 1, 1)).id())
                .isNotEqualTo(STATUTORY.on(LocalDate.of(2035, 1, 1)).id());
    }

    @Test
    void ofOneDayTheLaterDraftHolds() {
        var draft = draft("minimumWage.hour", "{'from': '2027-01-01', 'value': 10800}");
        var set = STATUTORY.amendedBy(draft, Map.of()).on(LocalDate.of(2027, 1, 1));
        assertThat(set.won(RuleName.MINIMUM_WAGE)).isEqualTo(10_800);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "pension.rat       | {'from': '2027-01-01', 'value': '1/20'}                                          "
                        + "  | pension.rat",
                "exempt.meal       | {'from': '2027-01-01', 'value': 1}                                               "
                        + "  | exempt.meal",
                "pension.rate      | {'from': '2027-01-01', 'value': 0.05}                                            "
                        + "  | pension.rate[0].value",
                "pension.rate      | {'from': '2027-01-01', 'value': '5'}                                             "
                        + "  | pension.rate[0].value",
                "pension.rate      | {'from': '2027-01-01', 'value': '5/0'}                                           "
                        + "  | pension.rate[0].value",
                "pension.rate      | {'from': '2027-01-01', 'value': '5/4'}                                           "
                        + "  | pension.rate[0].value",
                "pension.rate      | {'from': '2027-01-01', 'value': '-1/4'}                                          "
                        + "  | pension.rate[0].value",
                "pension.rate      | {'from': '2027-02-30', 'value': '1/20'}                                          "
                        + "  | pension.rate[0].from",
                "pension.rate      | {'from': '2027-01-01', 'value': '1/20'}, {'from': '2027-01-01', 'value': '1/20'} "
                        + "  | pension.rate[1].from",
                "pension.rate      | {'from': '2028-01-01', 'value': '1/20'}, {'from': '2027-01-01', 'value': '1/20'} "
                        + "  | pension.rate[1].from",
                "pension.rate      | {'from': '2027-01-01', 'value': '1/20', 'until': '2028-01-01'}                   "
                        + "  | pension.rate[0]",
                "pension.baseMin   | {'from': '2027-01-01', 'value': 410000.5}                                        "
                        + "  | pension.baseMin[0].value",
                "pension.baseMin   | {'from': '2027-01-01', 'value': -1}                                              "
                        + "  | pension.baseMin[0].value",
                "pension.baseMin   | {'from': '2027-01-01', 'value': 7000000}                                         "
                        + "  | pension.baseMin",
                "rounding.health   | {'from': '2027-01-01', 'value': 'UP 10'}                                         "
                        + "  | rounding.health[0].value",
                "rounding.health   | {'from': '2027-01-01', 'value': 'DOWN 0'}                                        "
                        + "  | rounding.health[0].value",
                "withholding.table | {'from': '2027-01-01', 'value': 'other.csv'}                                     "
                        + "  | withholding.table[0].value",
                "withholding.above | {'from': '2027-01-01', 'value': [[10000001, 0, '1/2']]}                          "
                        + "  | withholding.above",
                "withholding.above | {'from': '2027-01-01', 'value': [[10000000, 0, '1/2'], [10000000, 0, '1/2']]}    "
                        + "  | withholding.above[0].value[1]"
            })
    void whatDoesNotFitIsNamed(String name, String entries, String refused) {
        var draft = draft(name, entries);
        assertThat(refusal(() -> STATUTORY.amendedBy(draft, Map.of())).entry()).isEqualTo(refused);
    }

    @Test
    void nothingIsMissing() {
        assertThat(refusal(() -> RuleData.read("{\"source\": \"\", \"values\": {}}", Map.of())))
                .hasMessage("pension.rate: missing");
        var late = draft("pension.rate", "{'from': '2025-01-01', 'value': '1/20'}");
        assertThat(refusal(() -> RuleData.read(late, Map.of())))
                .hasMessage("pension.rate[0].from: a gap from 2024-01-01 until 2025-01-01");
        assertThat(refusal(() -> STATUTORY.on(LocalDate.of(2023, 12, 31)))).hasMessageContaining("no rules before");
        assertThat(refusal(() -> RuleData.read("{\"source\": 1, \"source\": 2}", Map.of()))
                        .entry())
                .isEqualTo("file");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "770,775,9,8,7,6,5,4,3,2,1,0,0 | 780,780,9,8,7,6,5,4,3,2,1,0,0  | a gap before it",
                "770,775,9,8,7,6,5,4,3,2,1,0,0 | 774,774,9,8,7,6,5,4,3,2,1,0,0  | overlaps the row before it",
                "770,770,9,8,7,6,5,4,3,2,1,0,0 | 770,770,9,8,7,6,5,4,3,2,1,0,0  | overlaps the row before it",
                "770,775,9,8,7,6,5,4,3,2,1,0,0 | 775,774,9,8,7,6,5,4,3,2,1,0,0  | ends before it begins",
                "770,775,9,8,7,6,5,4,3,2,1,0,0 | 775,775,9,9,7,6,5,4,3,2,2,0,1  | rises with the family",
                "770,775,9,8,7,6,5,4,3,2,1,0,0 | 775,775,8,8,7,6,5,4,3,2,1,0,0  | falls with pay",
                "770,775,9,8,7,6,5,4,3,2,1,0,0 | 775,775,9,8,7,6,5,4,3,2,1,0    | 12 cells",
                "770,775,9,8,7,6,5,4,3,2,1,0,0 | 775,775,9,8,7,6,5,4,3,2,1,0,0. | not whole won: 0.",
                "770,775,9,8,7,6,5,4,3,2,1,0,0 | 775,780,9,8,7,6,5,4,3,2,1,0,0  | the last row is not one amount"
            })
    void aTableThatDoesNotFitNamesItsLine(String first, String second, String problem) {
        assertThat(refusal(() -> WithholdingTable.read("t", HEADER + first + "\n" + second + "\n")))
                .hasMessage("t[3]: " + problem);
    }

    private static String draft(String name, String entries) {
        return "{'source': 'a test', 'values': {'%s': [%s]}}"
                .formatted(name, entries)
                .replace('\'', '"');
    }

    private static RulesRefused refusal(ThrowingCallable call) {
        return catchThrowableOfType(RulesRefused.class, call);
    }
}
