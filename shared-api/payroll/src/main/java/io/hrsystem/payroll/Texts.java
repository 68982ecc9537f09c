package io.hrsystem.payroll;

import io.hrsystem.payroll.rules.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How numbers stand in formulas. */
final class Texts {
    private Texts() {}

    /** {@code 3,000,000}. */
    static String won(long won) {
        return grouped(Long.toString(won));
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
        return grouped(number.toPlainString());
    }

    /** A payslip has dozens of them, which a format would be parsed for each time. */
    private static String grouped(String plain) {
        var text = new StringBuilder(plain);
        var first = plain.startsWith("-") ? 1 : 0;
        var point = plain.indexOf('.');
        for (var i = (point < 0 ? plain.length() : point) - 3; i > first; i -= 3) text.insert(i, ',');
        return text.toString();
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
