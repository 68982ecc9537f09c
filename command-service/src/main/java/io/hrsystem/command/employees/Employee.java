package io.hrsystem.command.employees;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.command.employees.ChangeEmployment.AssignWorkSchedule;
import io.hrsystem.command.employees.ChangeEmployment.CancelChange;
import io.hrsystem.command.employees.ChangeEmployment.ChangeDetails;
import io.hrsystem.command.employees.ChangeEmployment.PromoteEmployee;
import io.hrsystem.command.employees.ChangeEmployment.ReturnFromLeave;
import io.hrsystem.command.employees.ChangeEmployment.StartLeaveOfAbsence;
import io.hrsystem.command.employees.ChangeEmployment.TerminateEmployee;
import io.hrsystem.command.employees.ChangeEmployment.TransferEmployee;
import io.hrsystem.command.employees.ChangeEmployment.WithdrawChange;
import io.hrsystem.command.employees.EmployeeCommand.HireEmployee;
import io.hrsystem.command.employees.EmployeeCommand.RehireEmployee;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.Timeline;
import io.hrsystem.contract.employees.EmployeeEvent;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One employment of one person. A change answers its id; of what holds already nothing is recorded, and the id is that
 * of the change by which it does.
 */
@Aggregate(lockFactory = "streamLocks")
final class Employee {
    @AggregateIdentifier
    private @Nullable String stream;

    private final Employment employment = new Employment();

    Employee() {}

    @CommandHandler
    Employee(HireEmployee command) {
        apply(command.hired());
        var assigned = command.assigned();
        if (assigned != null) record(assigned);
    }

    @CommandHandler
    Employee(RehireEmployee command) {
        apply(command.rehired());
    }

    @CommandHandler
    ChangeId handle(TransferEmployee command) {
        var on = rules().dayOfChange(command.effectiveOn());
        return unlessHeld(employment.departments(), on, command.departmentId(), command);
    }

    @CommandHandler
    ChangeId handle(PromoteEmployee command) {
        var on = rules().dayOfChange(command.effectiveOn());
        return unlessHeld(employment.positions(), on, command.position(), command);
    }

    @CommandHandler
    ChangeId handle(ChangeDetails command) {
        rules().dayOfChange(command.effectiveOn());
        var different = employment.details().differing(command);
        return different == null ? employment.details().holding(command) : record(different);
    }

    @CommandHandler
    ChangeId handle(AssignWorkSchedule command) {
        var on = rules().dayOfChange(command.effectiveOn());
        var schedule = Optional.ofNullable(command.workScheduleId());
        return unlessHeld(employment.schedules(), on, schedule, command);
    }

    @CommandHandler
    ChangeId handle(StartLeaveOfAbsence command) {
        var held = rules().leave(command);
        return held != null ? held : record(command);
    }

    @CommandHandler
    ChangeId handle(ReturnFromLeave command) {
        var held = rules().returning(command.effectiveOn());
        return held != null ? held : record(command);
    }

    @CommandHandler
    ChangeId handle(TerminateEmployee command) {
        rules().end(command.lastDay());
        return record(command);
    }

    @CommandHandler
    ChangeId handle(CancelChange command) {
        rules().cancel(command.changeId(), command.today());
        return record(command);
    }

    @CommandHandler
    ChangeId handle(WithdrawChange command) {
        rules().withdraw(command.changeId());
        return record(command);
    }

    @EventSourcingHandler
    void on(EmployeeEvent event) {
        stream = StreamIds.employee(event.employeeId());
        employment.on(event);
    }

    private EmploymentRules rules() {
        return new EmploymentRules(employment);
    }

    private static <V> ChangeId unlessHeld(Timeline<V> fact, LocalDate on, V value, ChangeEmployment change) {
        var held = fact.changeOn(on);
        return held != null && held.value().equals(value) ? held.id() : record(change);
    }

    private static ChangeId record(ChangeEmployment change) {
        apply(change.event());
        return change.changeId();
    }
}
