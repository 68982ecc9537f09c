package io.hrsystem.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.payroll.rules.RuleData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithholdingTest {
    private static final RuleData RULES = RuleData.statutory();

    @ParameterizedTest(name = "{0} {1}: {2} won, family {3}, children {4}, {5}%: {6} + {7}")
    @CsvSource({
        "PR_06, 2026-03-01,  5000000,  4, 2, 100,  173270,  17320",
        "PR_07, 2025-03-01,  5000000,  4, 2, 100,  189940,  18990",
        "PR_07, 2026-02-28,  5000000,  4, 2, 100,  189940,  18990",
        "PR_08, 2026-03-01,  2000000,  1, 0,  80,   15610,   1560",
        "PR_08, 2026-03-01,  2000000,  1, 0, 100,   19520,   1950",
        "PR_08, 2026-03-01,  2000000,  1, 0, 120,   23420,   2340",
        "PR_09, 2026-03-01,  5000000, 12, 0, 100,   69100,   6910",
        "PR_09, 2026-03-01,  5000000, 16, 0, 100,       0,      0",
        "PR_10, 2026-03-01, 10500000,  1, 0, 100, 1703900, 170390",
        "PR_10, 2026-03-01, 20000000,  1, 0, 100, 5138800, 513880",
        "PR_11, 2026-03-01,   769999,  1, 0, 100,       0,      0",
        "PR_11, 2026-03-01,  2009999,  1, 0, 100,   19520,   1950",
        "PR_11, 2026-03-01,  2010000,  1, 0, 100,   19850,   1980",
        "PR_12, 2026-07-01,   400000,  1, 0, 100,       0,      0",
        "top,   2026-03-01, 10000000,  1, 0, 100, 1507400, 150740",
        "top,   2026-03-01,  9999999,  1, 0, 100, 1503990, 150390",
        "top,   2026-03-01, 10000001,  1, 0, 100, 1532400, 153240",
        "top,   2026-03-01, 14000000,  1, 0, 100, 2904400, 290440",
        "top,   2026-03-01, 28000000,  1, 0, 100, 8118000, 811800",
        "least, 2026-03-01,  1060000,  1, 0, 100,    1040,    100",
        "least, 2026-03-01,  1060000,  1, 0,  80,       0,      0",
        "none,  2026-03-01,       -1,  1, 0, 100,       0,      0",
        "one,   2026-03-01,  5000000,  4, 1, 100,  198270,  19820",
        "three, 2026-03-01,  5000000,  4, 3, 100,  139940,  13990"
    })
    void taxIsThatOfTheTable(
            String id, LocalDate day, long taxable, int family, int children, int percent, long income, long local) {
        var lines = new Withholding(RULES.on(day)).lines(taxable, new Tax(family, children, percent, List.of()));
        assertThat(amount(lines, Withholding.INCOME_TAX)).isEqualTo(income);
        assertThat(amount(lines, Withholding.LOCAL_TAX)).isEqualTo(local);
        assertThat(lines).allSatisfy(it -> assertThat(Recomputed.amount(it)).isEqualTo(it.amount()));
    }

    /** The file is read here in another way. */
    @Test
    void everyNumberIsThatOfTheFile() throws IOException {
        var withholding = new Withholding(RULES.on(LocalDate.of(2026, 3, 1)));
        var table = RULES.on(LocalDate.of(2026, 3, 1)).withholdingTable();
        String csv;
        try (var in = WithholdingTest.class.getResourceAsStream("/payroll/withholding-tax-2026-03-01.csv")) {
            assertThat(in).isNotNull();
            csv = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        var rows = csv.lines().skip(1).toList();
        assertThat(rows).hasSize(647);
        for (var row : rows) {
            var cells = row.split(",", -1);
            var lower = Long.parseLong(cells[0]) * 1_000;
            var last = Math.max(lower, Long.parseLong(cells[1]) * 1_000 - 1);
            if (cells[0].equals(cells[1])) last = lower;
            for (var family = 1; family <= 11; family++) {
                var tax = Long.parseLong(cells[family + 1]);
                assertThat(table.tax(lower, family)).isEqualTo(tax);
                assertThat(table.tax(last, family)).isEqualTo(tax);
                var withheld =
                        amount(withholding.lines(last, new Tax(family, 0, 100, List.of())), Withholding.INCOME_TAX);
                assertThat(withheld).isEqualTo(tax < 1_000 ? 0 : tax / 10 * 10);
            }
        }
    }

    @Test
    void aLineExplainsItself() {
        var tax = new Withholding(RULES.on(LocalDate.of(2026, 3, 1)))
                .lines(5_000_000, new Tax(4, 2, 80, List.of("tax set")))
                .getFirst();
        assertThat(tax.formula().ko()).isEqualTo("간이세액표 월급여 5,000,000, 가족 4명: 219,100 - 자녀 2명 공제 45,830, 그 합계의 80%");
        assertThat(tax.article()).isEqualTo("소득세법 시행령 별표 2");
        assertThat(tax.causes()).containsExactly("tax set");
    }

    private static long amount(List<PayslipLine> lines, String code) {
        return lines.stream()
                .filter(it -> it.code().equals(code))
                .mapToLong(PayslipLine::amount)
                .sum();
    }
}
