package io.hrsystem.payroll;

import io.hrsystem.contract.payroll.Words;

/**
 * What is paid each month besides the base.
 *
 * @param amount won a month
 * @param taxable false for what is exempt up to a limit, by its code
 * @param ordinary whether it is part of the ordinary wage
 */
public record Allowance(String code, Words name, long amount, boolean taxable, boolean ordinary) {
    public Allowance {
        if (amount < 0) throw new IllegalArgumentException("Below zero: " + code);
    }

    /** Its name is the same in both languages: somebody has entered it. */
    static Allowance of(io.hrsystem.contract.payroll.Allowance it) {
        return new Allowance(
                it.code().value(), new Words(it.name(), it.name()), it.amount().value(), it.taxable(), it.ordinary());
    }
}
