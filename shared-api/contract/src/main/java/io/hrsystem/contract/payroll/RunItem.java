package io.hrsystem.contract.payroll;

import io.hrsystem.contract.employees.EmployeeId;
import org.jspecify.annotations.Nullable;

/**
 * What an off-cycle run pays somebody.
 *
 * @param amount null if it is computed: severance
 * @param taxable false for what is exempt up to a limit, by its code
 */
public record RunItem(
        EmployeeId employeeId,
        PayCode code,
        String name,
        @Nullable Won amount,
        boolean taxable) {
    /** So many stand in one event, with names of some length. */
    public static final int MOST = 400;
}
