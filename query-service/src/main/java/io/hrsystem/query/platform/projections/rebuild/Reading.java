package io.hrsystem.query.platform.projections.rebuild;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.eventstore.bulk.EventReader.Range;
import io.hrsystem.query.platform.projections.StoredEnvelope;
import io.hrsystem.query.platform.projections.rebuild.Rebuilds.Rebuilt;
import io.hrsystem.query.platform.projections.rebuild.Rebuilds.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** Reads the events once for some groups. One that fails is left out from then on, and the others go on. */
final class Reading {
    private static final int LATE_IN_MEMORY = 50_000;

    private final EventReader events;
    private final RecentStreams<Fold.Key, Fold.StreamRows> active;
    private final List<GroupRebuild> groups;
    private final EventCount count;
    private final Map<String, RuntimeException> failures = new LinkedHashMap<>();
    private final long begun = System.nanoTime();

    interface Member {
        GroupRebuild make(RecentStreams<Fold.Key, Fold.StreamRows> room, int lateInMemory);
    }

    Reading(EventReader events, int streamsInMemory, Collection<Member> members, EventCount count) {
        this.events = events;
        this.count = count;
        this.active = new RecentStreams<>(streamsInMemory, this::finish);
        this.groups = members.stream()
                .map(it -> it.make(active, LATE_IN_MEMORY / members.size()))
                .toList();
    }

    /** @throws CancellationException if whoever watches has ended it */
    Report run() throws InterruptedException {
        try {
            return rebuild();
        } catch (CancellationException e) {
            for (var group : groups) attempt(group, group::abandon);
            throw e;
        }
    }

    private Report rebuild() throws InterruptedException {
        for (var group : groups) attempt(group, group::begin);
        var head = events.head();
        count.begin(head);
        var read = new OrderedReader(events, wanted()).read(new Range(GlobalPosition.ORIGIN, head), add(), count::tell);
        active.letAllGo();
        count.end();
        var rebuilt = new ArrayList<Rebuilt>();
        for (var group : groups)
            attempt(group, () -> {
                group.endOfReading(head);
                group.goLive(count::more);
                rebuilt.add(group.result(took()));
            });
        return new Report(read, List.copyOf(rebuilt), Map.copyOf(failures), took());
    }

    private EventReader.Wanted wanted() {
        return EventReader.Wanted.together(
                groups.stream().map(GroupRebuild::wanted).toList());
    }

    private Consumer<StoredEnvelope> add() {
        var byType = byType();
        return event -> {
            for (var group : byType.getOrDefault(event.type(), List.of())) attempt(group, () -> group.add(event));
            count.add(event);
        };
    }

    /** By the logical name of an event those who want it. */
    private Map<String, List<GroupRebuild>> byType() {
        var byType = new HashMap<String, List<GroupRebuild>>();
        for (var group : groups)
            for (var type : group.eventNames())
                byType.computeIfAbsent(type, _ -> new ArrayList<>()).add(group);
        return byType;
    }

    private void finish(Fold.Key stream, Fold.StreamRows rows) {
        attempt(stream.group(), () -> stream.group().finish(stream.stream(), rows));
    }

    private void attempt(Folding group, Runnable step) {
        if (!failures.isEmpty() && failures.containsKey(group.name())) return;
        try {
            step.run();
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            failures.put(group.name(), e);
        }
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
