package io.hrsystem.query.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.hrsystem.contract.EventCatalog;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.bounds.Times;
import io.hrsystem.contract.organisation.OrganisationEvent;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.eventstore.bulk.EventReader.StreamEnd;
import io.hrsystem.eventstore.bulk.StoredEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Finds what happened before the events of a page, and these, so that it can be told from what to what they have changed.
 * Streams are read whole, as they are short. All departments of a company are one stream: each of them is found by itself.
 * So much is read at most for a page, shared by its streams; of a longer past only the last of it.
 */
@Component
final class EarlierEvents {
    private static final int MOST = 20_000;
    private static final Instant EARLIEST = Times.EARLIEST.atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final String OF_DEPARTMENTS = EventCatalog.recordsOf(OrganisationEvent.class)
            .map(EventCatalog::nameOf)
            .collect(joining(","));

    private final EventReader events;
    private final AuditRepository entries;

    EarlierEvents(EventReader events, AuditRepository entries) {
        this.events = events;
        this.entries = entries;
    }

    /** In the order of each stream, those of the page too. */
    List<StoredEvent> with(TenantId tenant, Collection<StoredEvent> page) {
        var found = new ArrayList<StoredEvent>();
        var byPlace = page.stream().collect(groupingBy(EarlierEvents::isOfDepartment));
        found.addAll(ofStreams(tenant, byPlace.getOrDefault(false, List.of())));
        found.addAll(ofDepartments(tenant, byPlace.getOrDefault(true, List.of())));
        return found;
    }

    private static boolean isOfDepartment(StoredEvent event) {
        return event.payload() instanceof OrganisationEvent;
    }

    private List<StoredEvent> ofStreams(TenantId tenant, List<StoredEvent> page) {
        if (page.isEmpty()) return List.of();
        Map<String, Long> ends = page.stream().collect(toMap(StoredEvent::streamId, StoredEvent::sequence, Math::max));
        var streams = ends.entrySet().stream()
                .map(it -> new StreamEnd(tenant, it.getKey(), it.getValue()))
                .toList();
        return events.upTo(streams, MOST / streams.size());
    }

    private List<StoredEvent> ofDepartments(TenantId tenant, List<StoredEvent> page) {
        if (page.isEmpty()) return List.of();
        var departments = page.stream()
                .map(it -> Objects.requireNonNull(it.payload()).subject())
                .distinct()
                .toList();
        var last = page.stream()
                .max(Comparator.comparing(StoredEvent::recordedAt))
                .orElseThrow()
                .recordedAt();
        var places = entries
                .earlier(
                        tenant.value(),
                        String.join(",", departments),
                        OF_DEPARTMENTS,
                        EARLIEST,
                        last,
                        Long.MAX_VALUE,
                        MOST / departments.size())
                .stream()
                .map(AuditEntry::position)
                .toList();
        return events.at(places).stream()
                .sorted(Comparator.comparingLong(StoredEvent::sequence))
                .toList();
    }
}
