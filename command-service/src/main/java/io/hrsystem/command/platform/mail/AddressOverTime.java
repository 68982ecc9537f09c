package io.hrsystem.command.platform.mail;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.Timeline;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.employees.EmployeeEvent.DetailsChanged;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeChangeCancelled;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeChangeWithdrawn;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeePromoted;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTerminated;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTransferred;
import io.hrsystem.contract.employees.EmployeeEvent.Hired;
import io.hrsystem.contract.employees.EmployeeEvent.LeaveOfAbsenceStarted;
import io.hrsystem.contract.employees.EmployeeEvent.ReturnedFromLeave;
import io.hrsystem.contract.employees.EmployeeEvent.WorkScheduleAssigned;
import io.hrsystem.contract.personal.EmailAddress;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where an employee is written to, from day to day; nowhere if there is no such employment, or its hire was taken back. */
record AddressOverTime(Timeline<EmailAddress> addresses) {
    static final AddressOverTime NOWHERE = new AddressOverTime(Timeline.none());

    AddressOverTime after(EmployeeEvent event) {
        return switch (event) {
            case Hired it -> new AddressOverTime(addresses.with(it.change(), it.hiredOn(), it.email()));
            case DetailsChanged it -> {
                var email = it.email();
                yield email == null
                        ? this
                        : new AddressOverTime(addresses.with(it.changeId(), it.effectiveOn(), email));
            }
            case EmployeeChangeCancelled it -> without(it.changeId(), event);
            case EmployeeChangeWithdrawn it -> without(it.changeId(), event);
            case EmployeeTransferred _, EmployeePromoted _, WorkScheduleAssigned _ -> this;
            case LeaveOfAbsenceStarted _, ReturnedFromLeave _, EmployeeTerminated _ -> this;
        };
    }

    /** Null if nowhere. Before the first day it is that of the first day. */
    @Nullable
    EmailAddress on(LocalDate day) {
        var found = addresses.on(day);
        if (found != null || addresses.changes().isEmpty()) return found;
        return addresses.periods().getFirst().value();
    }

    private AddressOverTime without(ChangeId change, EmployeeEvent event) {
        var isTheHire = change.equals(ChangeId.ofBeginning(event.employeeId().value()));
        return isTheHire ? NOWHERE : new AddressOverTime(addresses.without(change));
    }
}
