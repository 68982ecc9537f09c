package io.hrsystem.contract.payroll;

import io.hrsystem.contract.bounds.OutOfBounds;
import java.util.List;

/** How much of the table's income tax an employee has withheld (Decree of the Income Tax Act, art. 194). */
public final class WithholdingChoice {
    private static final List<Integer> PERCENTS = List.of(80, 100, 120);

    private WithholdingChoice() {}

    /** @throws OutOfBounds unless it is 80, 100 or 120 */
    public static int of(int percent) {
        if (!PERCENTS.contains(percent)) throw OutOfBounds.noneOf("80, 100, 120");
        return percent;
    }
}
