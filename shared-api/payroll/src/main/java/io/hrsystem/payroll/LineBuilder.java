package io.hrsystem.payroll;

import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.contract.payroll.PayslipLine.Input;
import io.hrsystem.contract.payroll.PayslipLine.Kind;
import io.hrsystem.contract.payroll.Words;
import io.hrsystem.payroll.rules.Fraction;
import io.hrsystem.payroll.rules.Rounding;
import io.hrsystem.payroll.rules.RuleName;
import io.hrsystem.payroll.rules.RuleSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums a line. */
final class LineBuilder {
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

    private LineBuilder(String code, Words name, Kind kind, Rounding rounding) {
        this.code = code;
        this.name = name;
        this.kind = kind;
        this.rounding = rounding;
    }

    static LineBuilder earning(RuleSet rules, String code, Words name) {
        return new LineBuilder(code, name, Kind.EARNING, rules.rounding(RuleName.EARNING_ROUNDING));
    }

    static LineBuilder earning(Rounding rounding, String code, Words name) {
        return new LineBuilder(code, name, Kind.EARNING, rounding);
    }

    static LineBuilder deduction(Rounding rounding, String code, Words name) {
        return new LineBuilder(code, name, Kind.DEDUCTION, rounding);
    }

    LineBuilder plus(Factor... factors) {
        return plus(List.of(factors));
    }

    LineBuilder plus(List<Factor> factors) {
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
    LineBuilder because(String name, long value) {
        explaining.add(new Input(0, name, Long.toString(value)));
        return this;
    }

    /** Once for each term that says something of its own, or once for all. */
    LineBuilder words(String ko, String en) {
        var more = new Words(ko, en);
        formula = formula == null ? more : formula.plus(new Words(" + ", " + ")).plus(more);
        return this;
    }

    /** Goes on in the same breath. */
    LineBuilder then(String ko, String en) {
        var more = new Words(ko, en);
        formula = formula == null ? more : formula.plus(more);
        return this;
    }

    LineBuilder article(@Nullable String article) {
        this.article = article;
        return this;
    }

    LineBuilder causes(Collection<String> causes) {
        this.causes.addAll(causes);
        return this;
    }

    Fraction sum() {
        return sum;
    }

    /** Null for a line of nothing. */
    @Nullable
    PayslipLine build() {
        var amount = rounding.won(sum);
        if (amount == 0) return null;
        var all = new ArrayList<>(explaining);
        all.addAll(inputs);
        var words = formula == null ? new Words("", "") : formula;
        return new PayslipLine(code, name, kind, amount, 0, words, article, all, rounding.toString(), causes);
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
