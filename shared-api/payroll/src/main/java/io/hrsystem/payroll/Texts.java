package io.hrsystem.payroll;

import io.hrsystem.payroll.rules.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How numbers stand in formulas. */
final class Texts {
    private Texts() {}

    /** {@code 3,000,000}. */
    static String won(long won) {
        return String.format(Locale.ROOT, "%,d", won);
    }

    /** {@code 4.75%}, or the fraction itself where percents would not be exact. */
    static String percent(Fraction rate) {
        var percents = decimal(rate.times(100));
        return percents == null ? rate.toString() : percents + "%";
    }

    /** {@code 1.5}, or the fraction itself where a decimal number would not be exact. */
    static String number(Fraction value) {
        var decimal = decimal(value);
        return decimal == null ? value.toString() : decimal;
    }

    /** {@code 14,354.07}: to read only, nothing is computed from it. */
    static String about(Fraction value) {
        var number =
                new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()), 2, RoundingMode.DOWN);
        return String.format(Locale.ROOT, "%,.2f", number);
    }

    private static @Nullable String decimal(Fraction value) {
        try {
            return new BigDecimal(value.numerator())
                    .divide(new BigDecimal(value.denominator()))
                    .toPlainString();
        } catch (ArithmeticException e) {
            return null;
        }
    }
}
