package io.hrsystem.query.platform.projections.rebuild;

import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.query.platform.projections.ProjectionGroup;
import io.hrsystem.query.platform.projections.StoredEnvelope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one company's events once for some groups. One that fails is left out from then on, and the others go on. */
final class CompanyReading {
    private final TenantId company;
    private final EventReader events;
    private final Progress progress;
    private final List<GroupFold> groups;
    private final Map<String, RuntimeException> failures = new LinkedHashMap<>();

    CompanyReading(
            Collection<ProjectionGroup> groups,
            TenantId company,
            EventReader events,
            CompanyTables tables,
            Progress progress) {
        this.company = company;
        this.events = events;
        this.progress = progress;
        this.groups = groups.stream()
                .map(it -> new GroupFold(it, company, events, tables))
                .toList();
    }

    /** Returns how many events there were up to here. */
    long run(GlobalPosition until) {
        var wanted = EventReader.Wanted.together(
                groups.stream().map(GroupFold::wanted).toList());
        progress.total(events.count(company, until, wanted.types()));
        var byType = byType();
        var read = events.readStreams(company, until, wanted, event -> {
            var envelope = new StoredEnvelope(event);
            for (var group : byType.getOrDefault(envelope.type(), List.of())) attempt(group, () -> group.add(envelope));
            progress.done(1);
        });
        for (var group : groups) attempt(group, () -> group.endOfReading(until));
        return read;
    }

    private Map<String, List<GroupFold>> byType() {
        var byType = new HashMap<String, List<GroupFold>>();
        for (var group : groups)
            for (var type : group.group().eventNames())
                byType.computeIfAbsent(type, _ -> new ArrayList<>()).add(group);
        return byType;
    }

    /** Those that have not failed so far. */
    List<GroupFold> groups() {
        return groups.stream().filter(it -> !failures.containsKey(it.name())).toList();
    }

    Map<String, RuntimeException> failures() {
        return Map.copyOf(failures);
    }

    void attempt(GroupFold group, Runnable step) {
        if (!failures.isEmpty() && failures.containsKey(group.name())) return;
        try {
            step.run();
        } catch (RuntimeException e) {
            failures.put(group.name(), e);
        }
    }
}
