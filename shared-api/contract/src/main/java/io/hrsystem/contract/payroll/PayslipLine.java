package io.hrsystem.contract.payroll;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One line of a payslip, which explains itself: the numbers of each term are multiplied, the terms are added, and the
 * sum is rounded once.
 *
 * @param amount whole won; above zero for what is deducted
 * @param exempt won of the amount that are not taxed
 * @param article of the law; null for what the contract says
 * @param rounding for example {@code DOWN 10}
 * @param causes ids of the events that it comes from, sorted, each once
 */
public record PayslipLine(
        String code,
        Words name,
        Kind kind,
        long amount,
        long exempt,
        Words formula,
        @Nullable String article,
        List<Input> inputs,
        String rounding,
        List<String> causes) {
    public enum Kind {
        EARNING,
        DEDUCTION
    }

    /**
     * A number that a line was computed from.
     *
     * @param term which of the terms it belongs to, from one on; zero for a number that explains another one
     * @param value exact: {@code 3000000} or {@code 9448/71900} in lowest terms
     */
    public record Input(int term, String name, String value) {}

    public PayslipLine {
        inputs = List.copyOf(inputs);
        causes = List.copyOf(new TreeSet<>(causes));
    }

    /** With what is not taxed of it. */
    public PayslipLine exempt(long won) {
        return new PayslipLine(code, name, kind, amount, won, formula, article, inputs, rounding, causes);
    }
}
