package io.hrsystem.payroll;

import io.hrsystem.payroll.rules.Fraction;
import io.hrsystem.payroll.rules.Rounding;
import io.hrsystem.payroll.rules.RuleName;
import io.hrsystem.payroll.rules.RuleSet;
import java.util.ArrayList;
import java.util.Collection;
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
 * @param causes ids of the events that it comes from, sorted, each once
 */
public record Line(
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

    public Line {
        inputs = List.copyOf(inputs);
        causes = List.copyOf(new TreeSet<>(causes));
    }

    /** With what is not taxed of it. */
    Line exempt(long won) {
        return new Line(code, name, kind, amount, won, formula, article, inputs, rounding, causes);
    }

    static Builder earning(RuleSet rules, String code, Words name) {
        return new Builder(code, name, Kind.EARNING, rules.rounding(RuleName.EARNING_ROUNDING));
    }

    static Builder earning(Rounding rounding, String code, Words name) {
        return new Builder(code, name, Kind.EARNING, rounding);
    }

    static Builder deduction(Rounding rounding, String code, Words name) {
        return new Builder(code, name, Kind.DEDUCTION, rounding);
    }

    /** Sums a line. */
    static final class Builder {
        private final String code;
        private final Words name;
        private final Kind kind;
        private final Rounding rounding;
        private final List<Input> inputs = new ArrayList<>();
        private final List<Input> explaining = new ArrayList<>();
        private final List<String> causes = new ArrayList<>();
        private @Nullable Words formula;
        private @Nullable String article;
        private Fraction sum = Fraction.ZERO;
        private int terms;

        private Builder(String code, Words name, Kind kind, Rounding rounding) {
            this.code = code;
            this.name = name;
            this.kind = kind;
            this.rounding = rounding;
        }

        Builder plus(Factor... factors) {
            return plus(List.of(factors));
        }

        Builder plus(List<Factor> factors) {
            terms++;
            var product = Fraction.ONE;
            for (var factor : factors) {
                product = product.times(factor.value());
                inputs.add(new Input(terms, factor.name(), factor.value().toString()));
            }
            sum = sum.plus(product);
            return this;
        }

        /** A number that is not part of the sum itself. */
        Builder because(String name, long value) {
            explaining.add(new Input(0, name, Long.toString(value)));
            return this;
        }

        /** Once for each term that says something of its own, or once for all. */
        Builder words(String ko, String en) {
            var more = new Words(ko, en);
            formula = formula == null
                    ? more
                    : formula.plus(new Words(" + ", " + ")).plus(more);
            return this;
        }

        /** Goes on in the same breath. */
        Builder then(String ko, String en) {
            var more = new Words(ko, en);
            formula = formula == null ? more : formula.plus(more);
            return this;
        }

        Builder article(@Nullable String article) {
            this.article = article;
            return this;
        }

        Builder causes(Collection<String> causes) {
            this.causes.addAll(causes);
            return this;
        }

        Fraction sum() {
            return sum;
        }

        /** Null for a line of nothing. */
        @Nullable
        Line build() {
            var amount = rounding.won(sum);
            if (amount == 0) return null;
            var all = new ArrayList<>(explaining);
            all.addAll(inputs);
            var words = formula == null ? new Words("", "") : formula;
            return new Line(code, name, kind, amount, 0, words, article, all, rounding.toString(), causes);
        }
    }

    /** A number with its name. */
    record Factor(String name, Fraction value) {
        static Factor of(String name, long value) {
            return new Factor(name, Fraction.of(value));
        }

        static Factor of(String name, Fraction value) {
            return new Factor(name, value);
        }
    }
}
