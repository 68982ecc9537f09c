package io.hrsystem.query.platform.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What is known of one subject, followed from recording to recording: rectangles of days and moments without overlap. */
final class Rectangles<V> {
    private final Function<Known, List<Period<V>>> periods;
    private final List<Version<V>> closed = new ArrayList<>();
    private Map<Period<V>, Instant> open = new LinkedHashMap<>();

    Rectangles(Function<Known, List<Period<V>>> periods) {
        this.periods = periods;
    }

    /**
     * Begins with what is known at the end of a history, as far as it says since when.
     *
     * @return whether it says so
     */
    boolean beginWith(History history) {
        var known = periods.apply(history.knownAt(history.recordedUntil()));
        if (known.size() != history.since().size()) return false;
        for (var i = 0; i < known.size(); i++)
            open.put(known.get(i), history.since().get(i));
        return true;
    }

    /** Goes on to what is known at a later moment. */
    void follow(Known known, Instant moment) {
        var now = new LinkedHashMap<Period<V>, Instant>();
        for (var period : periods.apply(known)) now.put(period, open.getOrDefault(period, moment));
        open.forEach((period, since) -> {
            if (!now.containsKey(period)) closed.add(period.known(since, moment));
        });
        open = now;
    }

    /** From when on the open ones are known, in their order. */
    List<Instant> since() {
        return List.copyOf(open.values());
    }

    /** Those that were closed meanwhile, and the open ones that were opened after a moment. */
    List<Version<V>> changedAfter(Instant moment) {
        var versions = new ArrayList<>(closed);
        open.forEach((period, since) -> {
            if (since.isAfter(moment)) versions.add(period.known(since, Version.END_OF_TIME));
        });
        return List.copyOf(versions);
    }
}
