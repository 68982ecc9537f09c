package io.hrsystem.contract.payroll;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.employees.EmployeeId;
import java.time.YearMonth;
import java.util.List;

/** Facts about what one employee is owed, or owes, for months that were paid wrongly. */
public sealed interface AdjustmentEvent extends DomainEvent {
    EmployeeId employeeId();

    @Override
    default String subject() {
        return employeeId().value();
    }

    /**
     * The difference becomes a line of the next regular run.
     *
     * @param month that was paid wrongly
     * @param amount net; below zero for what was paid too much
     * @param causes ids of the events that were not known when it was paid
     */
    record AdjustmentOwed(
            EmployeeId employeeId, AdjustmentId adjustmentId, YearMonth month, Won amount, List<String> causes)
            implements AdjustmentEvent {
        public AdjustmentOwed {
            causes = List.copyOf(causes);
        }
    }
}
