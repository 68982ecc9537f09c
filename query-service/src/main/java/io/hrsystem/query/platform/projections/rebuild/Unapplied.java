package io.hrsystem.query.platform.projections.rebuild;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.hrsystem.query.platform.projections.EventEnvelope.Stream;
import io.hrsystem.query.platform.projections.Parked;
import io.hrsystem.query.platform.projections.SetAside;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;

/** What a rebuild of a group has not been able to apply: counted when it is found, and only so much of it. */
final class Unapplied {
    /** A model that lacks more than this, of one company or in all, is not put in the place of the live one. */
    static final int MOST = 10_000;

    private final String group;
    private final SetAside setAside;
    private final List<Parked> events = new ArrayList<>();
    private final Set<Stream> streams = new HashSet<>();

    Unapplied(String group) {
        this(group, SetAside.NOTHING);
    }

    /** @param setAside what does not count, and holds nothing up */
    Unapplied(String group, SetAside setAside) {
        this.group = group;
        this.setAside = setAside;
    }

    boolean isParked(Stream stream) {
        return !streams.isEmpty() && streams.contains(stream);
    }

    /** Those whose later events have to wait. */
    Set<Stream> streams() {
        return streams;
    }

    /** @throws IllegalStateException if it becomes too much */
    void add(Parked event) {
        if (setAside.holds(event)) return;
        events.add(event);
        streams.add(event.event().stream());
        if (events.size() > MOST) throw tooMany();
    }

    void addAll(Collection<Parked> more) {
        more.forEach(this::add);
    }

    /** The stream will be applied again, from its first event. */
    void forget(Stream stream) {
        if (streams.remove(stream)) events.removeIf(it -> it.event().stream().equals(stream));
    }

    List<Parked> events() {
        return events;
    }

    /** Forgets what has been added since there were as many. */
    void shrink(int size) {
        events.subList(size, events.size()).clear();
        streams.clear();
        for (var each : events) streams.add(each.event().stream());
    }

    private IllegalStateException tooMany() {
        var most = events.stream().collect(groupingBy(it -> it.event().meta().tenant(), counting())).entrySet().stream()
                .max(comparing(Entry::getValue))
                .orElseThrow();
        return new IllegalStateException("More than %,d events of %s cannot be applied, %,d of them of company %s"
                .formatted(MOST, group, most.getValue(), most.getKey()));
    }
}
