package io.hrsystem.payroll.rules;

import io.hrsystem.payroll.rules.RuleName.Unit;
import io.hrsystem.payroll.rules.RuleSet.Bracket;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Reads values by their units.
 *
 * @param tables withholding tables by the names that values have
 */
record RuleValues(Map<String, WithholdingTable> tables) {
    private static final BigInteger MOST_WON = BigInteger.valueOf(1_000_000_000_000L);
    private static final BigInteger MOST_WHOLE = BigInteger.valueOf(100_000);

    Object read(String entry, Unit unit, JsonNode node) {
        return switch (unit) {
            case WON -> whole(entry, node, MOST_WON);
            case WHOLE -> whole(entry, node, MOST_WHOLE);
            case RATE -> {
                var rate = fraction(entry, node);
                if (rate.compareTo(Fraction.ONE) >= 0) throw new RulesRefused(entry, "not a rate below one");
                yield rate;
            }
            case RATIO -> fraction(entry, node);
            case ROUNDING -> rounding(entry, node);
            case TABLE -> {
                var table = tables.get(RuleJson.text(entry, node));
                if (table == null) throw new RulesRefused(entry, "no such table");
                yield table;
            }
            case BRACKETS -> brackets(entry, node);
        };
    }

    private static List<Bracket> brackets(String entry, JsonNode node) {
        if (!node.isArray() || node.isEmpty()) throw new RulesRefused(entry, "no brackets");
        var brackets = new ArrayList<Bracket>();
        for (var i = 0; i < node.size(); i++) {
            var at = entry + "[" + i + "]";
            var each = node.get(i);
            if (each.size() != 3) throw new RulesRefused(at, "not above, plus and rate");
            var bracket = new Bracket(
                    whole(at + "[0]", each.path(0), MOST_WON).numerator().longValueExact(),
                    whole(at + "[1]", each.path(1), MOST_WON).numerator().longValueExact(),
                    fraction(at + "[2]", each.path(2)));
            if (!brackets.isEmpty() && bracket.above() <= brackets.getLast().above())
                throw new RulesRefused(at, "overlaps the bracket before it");
            brackets.add(bracket);
        }
        return List.copyOf(brackets);
    }

    private static Fraction whole(String entry, JsonNode node, BigInteger most) {
        if (!node.isIntegralNumber()) throw new RulesRefused(entry, "not a whole number");
        var value = node.bigIntegerValue();
        if (value.signum() < 0 || value.compareTo(most) > 0) throw new RulesRefused(entry, "out of bounds");
        return new Fraction(value, BigInteger.ONE);
    }

    private static Fraction fraction(String entry, JsonNode node) {
        var text = RuleJson.text(entry, node);
        try {
            var fraction = Fraction.parse(text);
            if (text.indexOf('/') < 0 || fraction.signum() < 0) throw new RulesRefused(entry, "not a fraction");
            return fraction;
        } catch (NumberFormatException e) {
            throw new RulesRefused(entry, "not a fraction");
        }
    }

    private static Rounding rounding(String entry, JsonNode node) {
        try {
            return Rounding.parse(RuleJson.text(entry, node));
        } catch (IllegalArgumentException e) {
            throw new RulesRefused(entry, "not a rounding such as DOWN 10");
        }
    }
}
