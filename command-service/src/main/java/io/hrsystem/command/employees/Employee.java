package io.hrsystem.command.employees;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.command.employees.EmployeeCommand.HireEmployee;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeHired;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One employment of one person. */
@Aggregate(lockFactory = "streamLocks")
final class Employee {
    @AggregateIdentifier
    private @Nullable String stream;

    Employee() {}

    @CommandHandler
    Employee(HireEmployee command) {
        apply(new EmployeeHired(
                command.employeeId(),
                command.employeeNumber(),
                command.name(),
                command.email(),
                command.phone(),
                command.departmentId(),
                command.position(),
                command.hiredOn()));
    }

    @EventSourcingHandler
    void on(EmployeeEvent event) {
        switch (event) {
            case EmployeeEvent any -> stream = StreamIds.employee(any.employeeId());
        }
    }
}
