package io.hrsystem.payroll.rules;

import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * How a sum becomes a whole number of units.
 *
 * @param unit in won; a part of one for wages of a day
 */
public record Rounding(Direction direction, Fraction unit) {
    private static final Pattern TEXT = Pattern.compile("(CEILING|FLOOR|DOWN) ([0-9/]{1,20})");

    public enum Direction {
        /** Never less than the sum. */
        CEILING,
        /** Never more than the sum. */
        FLOOR,
        /** Towards zero. */
        DOWN
    }

    public Rounding {
        if (unit.signum() <= 0) throw new IllegalArgumentException("Not a unit: " + unit);
    }

    /** Reads what {@link #toString} writes: {@code DOWN 10}. */
    public static Rounding parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) throw new IllegalArgumentException("Not a rounding: " + text);
        return new Rounding(Direction.valueOf(parts.group(1)), Fraction.parse(parts.group(2)));
    }

    public Fraction round(Fraction sum) {
        var units = sum.over(unit);
        var parts = units.numerator().divideAndRemainder(units.denominator());
        var whole = new Fraction(parts[0], BigInteger.ONE);
        var rest = parts[1].signum();
        if (direction == Direction.CEILING && rest > 0) whole = whole.plus(Fraction.ONE);
        if (direction == Direction.FLOOR && rest < 0) whole = whole.minus(Fraction.ONE);
        return whole.times(unit);
    }

    /** @throws ArithmeticException if the unit is not whole won */
    public long won(Fraction sum) {
        var rounded = round(sum);
        if (!rounded.denominator().equals(BigInteger.ONE)) throw new ArithmeticException("Not whole won");
        return rounded.numerator().longValueExact();
    }

    @Override
    public String toString() {
        return direction + " " + unit;
    }
}
