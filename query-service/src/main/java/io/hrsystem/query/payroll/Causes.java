package io.hrsystem.query.payroll;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayrollRunId;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.eventstore.bulk.StoredEvent;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the events that lines name: by key, in the streams that payroll reads, as the store knows no event by its id. */
@Component
public class Causes {
    /** A week that began in the month before counts as a whole. */
    private static final int DAYS_BEFORE = 7;

    private final EventReader events;

    Causes(EventReader events) {
        this.events = events;
    }

    /**
     * What is said of one employee's month.
     *
     * @param run that pays it; null if it is of no run
     * @param ids of events
     */
    public record Asked(
            String employee, YearMonth month, @Nullable String run, Collection<String> ids) {
        public Asked {
            ids = List.copyOf(ids);
        }
    }

    /** By id, with their metadata; what is not there is left out. */
    public Map<String, StoredEvent> find(TenantId tenant, Collection<Asked> asked) {
        var ids = new HashSet<String>();
        var streams = new TreeSet<String>();
        for (var each : asked) {
            if (each.ids().isEmpty()) continue;
            ids.addAll(each.ids());
            addStreams(tenant, each, streams);
        }
        var found = new HashMap<String, StoredEvent>();
        if (ids.isEmpty()) return found;
        for (var event : events.named(tenant, streams, ids))
            found.put(event.eventId().toString(), event);
        return found;
    }

    private static void addStreams(TenantId tenant, Asked asked, Set<String> streams) {
        var employee = new EmployeeId(asked.employee());
        var first = asked.month().atDay(1);
        if (asked.run() != null) streams.add(StreamIds.payrollRun(new PayrollRunId(asked.run())));
        streams.addAll(List.of(
                StreamIds.tenant(tenant),
                StreamIds.daysOff(tenant),
                StreamIds.leavePolicy(tenant),
                StreamIds.employee(employee),
                StreamIds.pay(employee),
                StreamIds.leave(employee),
                StreamIds.adjustments(employee)));
        first.minusDays(DAYS_BEFORE)
                .datesUntil(first.plusMonths(1))
                .map(it -> StreamIds.attendance(employee, it))
                .forEach(streams::add);
    }
}
