package io.hrsystem.command.employees;

import io.hrsystem.command.employees.EmployeeCommand.RehireEmployee;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * What a new employment takes over from the one before: names and addresses are nowhere but in its events. Whether
 * these still hold when the new one is stored is asked in the last message, by {@code require_employment}.
 */
@Component
final class PreviousEmployment {
    private final EventStore events;

    PreviousEmployment(EventStore events) {
        this.events = events;
    }

    /** In a running transaction, from which the events are read. */
    RehireEmployee rehire(EmployeeId previous, EmployeeId next, RehireRequest asked) {
        var employment = new Employment();
        events.readEvents(StreamIds.employee(previous))
                .asStream()
                .forEach(it -> employment.on((EmployeeEvent) it.getPayload()));
        var hired = new EmploymentRules(employment).hired();
        var last = employment.lastDay();
        if (last == null || !asked.hiredOn().isAfter(last))
            throw Refusal.of(RefusalCode.STILL_EMPLOYED).about("hiredOn");
        return asked.command(next, hired, employment, last);
    }
}
