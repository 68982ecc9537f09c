package io.hrsystem.payroll.rules;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** An exact number, in lowest terms, with a denominator above zero. */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    public static final Fraction ZERO = of(0);
    public static final Fraction ONE = of(1);

    /** No more digits than any sum of money has, so that nothing that is read takes long. */
    private static final Pattern TEXT = Pattern.compile("(-?[0-9]{1,30})(?:/([0-9]{1,30}))?");

    public Fraction {
        if (denominator.signum() == 0) throw new ArithmeticException("Divided by zero");
        var common = denominator.equals(BigInteger.ONE) ? BigInteger.ONE : numerator.gcd(denominator);
        if (denominator.signum() < 0) common = common.negate();
        if (!common.equals(BigInteger.ONE)) {
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
    }

    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** Reads what {@link #toString} writes: {@code 9448/71900} or {@code 209}. */
    public static Fraction parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) throw new NumberFormatException("Not a fraction: " + text);
        var below = parts.group(2) == null ? BigInteger.ONE : new BigInteger(parts.group(2));
        if (below.signum() == 0) throw new NumberFormatException("Not a fraction: " + text);
        return new Fraction(new BigInteger(parts.group(1)), below);
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Fraction times(long other) {
        return times(of(other));
    }

    public Fraction over(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Fraction over(long other) {
        return over(of(other));
    }

    public Fraction negated() {
        return new Fraction(numerator.negate(), denominator);
    }

    public int signum() {
        return numerator.signum();
    }

    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
