package io.hrsystem.query.payroll;

import static java.util.Objects.requireNonNull;

import io.hrsystem.contract.EventCatalog;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayrollRunId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.bulk.EventReader.Wanted;
import io.hrsystem.eventstore.bulk.StoredEvent;
import io.hrsystem.eventstore.bulk.StreamReader;
import io.hrsystem.eventstore.json.EventSerializer;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds the events that lines name: by key, in the streams that payroll reads, as the store knows no event by its id. */
@Component
public class Causes {
    /** A week that began in the month before counts as a whole. */
    private static final int DAYS_BEFORE = 7;

    private static final Wanted ALL = new Wanted(EventCatalog.types().keySet(), Set.of());

    private final StreamReader events;

    Causes(JdbcTemplate commandJdbc, EventSerializer serializer) {
        this.events = new StreamReader(requireNonNull(commandJdbc.getDataSource()), serializer);
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

    /** By id, without metadata; what is not there is left out. */
    public Map<String, StoredEvent> find(TenantId tenant, Collection<Asked> asked) {
        var ids = new HashSet<UUID>();
        var streams = new TreeSet<String>();
        for (var each : asked) {
            if (each.ids().isEmpty()) continue;
            each.ids().forEach(it -> ids.add(UUID.fromString(it)));
            addStreams(tenant, each, streams);
        }
        var found = new HashMap<String, StoredEvent>();
        if (ids.isEmpty()) return found;
        for (var event : events.of(streams, new StreamReader.Asked(tenant, GlobalPosition.END, ALL, ids)))
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
