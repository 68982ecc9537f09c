package io.hrsystem.contract.leave;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.employees.EmployeeId;
import java.time.LocalDate;

/** Facts about who decides in another one's place. */
public sealed interface DelegationEvent extends DomainEvent {
    EmployeeId employeeId();

    @Override
    default String subject() {
        return employeeId().value();
    }

    /** @param until the last day */
    record ApprovalDelegated(EmployeeId employeeId, EmployeeId to, LocalDate from, LocalDate until)
            implements DelegationEvent {}
}
