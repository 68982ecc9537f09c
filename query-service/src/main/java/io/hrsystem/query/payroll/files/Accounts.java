package io.hrsystem.query.payroll.files;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayEvent.PaymentDetailsSet;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.eventstore.bulk.EventReader.StreamEnd;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Accounts as a whole, out of the events: the read model has them masked, as nothing else needs them. */
@Component
class Accounts {
    /** The stream of somebody's pay has few events. */
    private static final int MOST = 10_000;

    private final EventReader events;

    Accounts(EventReader events) {
        this.events = events;
    }

    /** What was said last, by employee; of whom nothing was said is left out. */
    Map<String, PaymentDetailsSet> of(TenantId tenant, Collection<String> employees) {
        var streams = employees.stream()
                .map(it -> new StreamEnd(tenant, StreamIds.pay(new EmployeeId(it)), MOST - 1))
                .toList();
        var last = new HashMap<String, PaymentDetailsSet>();
        for (var event : events.upTo(streams, MOST))
            if (event.payload() instanceof PaymentDetailsSet it)
                last.put(it.employeeId().value(), it);
        return last;
    }
}
