package io.hrsystem.contract.payroll;

import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.OutOfBounds.Reason;
import io.hrsystem.contract.bounds.PlainText;
import java.util.HashSet;
import java.util.List;

/**
 * What is paid each month besides the base.
 *
 * @param taxable false for what is exempt up to a limit, by its code
 * @param ordinary whether it is part of the ordinary wage
 */
public record Allowance(PayCode code, String name, Won amount, boolean taxable, boolean ordinary) {
    public static final int MOST = 20;
    public static final int LONGEST_NAME = 50;

    /** @throws OutOfBounds unless the name has 1 to 50 characters */
    public static Allowance of(PayCode code, String name, Won amount, boolean taxable, boolean ordinary) {
        try {
            return new Allowance(code, PlainText.of(name, LONGEST_NAME), amount, taxable, ordinary);
        } catch (OutOfBounds e) {
            throw e.in("name");
        }
    }

    /** @throws OutOfBounds if two of them have one code */
    public static List<Allowance> all(List<Allowance> allowances) {
        var codes = new HashSet<PayCode>();
        for (var allowance : allowances) if (!codes.add(allowance.code)) throw OutOfBounds.of(Reason.DUPLICATES);
        return List.copyOf(allowances);
    }
}
