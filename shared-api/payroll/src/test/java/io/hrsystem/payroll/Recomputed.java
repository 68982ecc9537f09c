package io.hrsystem.payroll;

import io.hrsystem.contract.payroll.PayslipLine;
import java.math.BigInteger;
import java.util.TreeMap;

/** What a reader of a payslip gets who has nothing but the text of a line's inputs. */
final class Recomputed {
    private Recomputed() {}

    static long amount(PayslipLine line) {
        var products = new TreeMap<Integer, BigInteger[]>();
        for (var input : line.inputs()) {
            if (input.term() == 0) continue;
            var product =
                    products.computeIfAbsent(input.term(), it -> new BigInteger[] {BigInteger.ONE, BigInteger.ONE});
            var value = parts(input.value());
            product[0] = product[0].multiply(value[0]);
            product[1] = product[1].multiply(value[1]);
        }
        var sum = new BigInteger[] {BigInteger.ZERO, BigInteger.ONE};
        for (var product : products.values()) {
            sum[0] = sum[0].multiply(product[1]).add(product[0].multiply(sum[1]));
            sum[1] = sum[1].multiply(product[1]);
        }
        var rounding = line.rounding().split(" ", -1);
        var unit = new BigInteger(rounding[1]);
        var units = sum[0].divideAndRemainder(sum[1].multiply(unit));
        var whole = units[0];
        if (rounding[0].equals("CEILING") && units[1].signum() > 0) whole = whole.add(BigInteger.ONE);
        if (rounding[0].equals("FLOOR") && units[1].signum() < 0) whole = whole.subtract(BigInteger.ONE);
        return whole.multiply(unit).longValueExact();
    }

    private static BigInteger[] parts(String value) {
        var slash = value.indexOf('/');
        return slash < 0
                ? new BigInteger[] {new BigInteger(value), BigInteger.ONE}
                : new BigInteger[] {
                    new BigInteger(value.substring(0, slash)), new BigInteger(value.substring(slash + 1))
                };
    }
}
