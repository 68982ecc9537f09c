package io.hrsystem.payroll;

import io.hrsystem.contract.payroll.Words;
import java.util.List;

/**
 * An amount that is given and not computed: an item of a run, or an adjustment.
 *
 * @param amount won; below zero for what is paid back
 * @param taxable false for what is exempt by its code, and for an adjustment, which is net
 */
public record Extra(String code, Words name, long amount, boolean taxable, Words reason, List<String> causes) {
    public Extra {
        causes = List.copyOf(causes);
    }
}
