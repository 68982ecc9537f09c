package io.hrsystem.contract.attendance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scheduled time of one work date, with its breaks; ends are not included.
 *
 * @param breakStartsAt of the first break; without one it starts and ends when the shift starts
 * @param furtherBreaks null if there is at most one break
 */
public record Shift(
        Instant startsAt,
        Instant endsAt,
        Instant breakStartsAt,
        Instant breakEndsAt,
        @Nullable List<Break> furtherBreaks) {
    public record Break(Instant startsAt, Instant endsAt) {}

    /** With one break, or with none if it ends when it starts. */
    public Shift(Instant startsAt, Instant endsAt, Instant breakStartsAt, Instant breakEndsAt) {
        this(startsAt, endsAt, breakStartsAt, breakEndsAt, null);
    }

    static Shift of(Instant startsAt, Instant endsAt, List<Break> breaks) {
        if (breaks.isEmpty()) return new Shift(startsAt, endsAt, startsAt, startsAt);
        var first = breaks.getFirst();
        var further = breaks.size() == 1 ? null : List.copyOf(breaks.subList(1, breaks.size()));
        return new Shift(startsAt, endsAt, first.startsAt(), first.endsAt(), further);
    }

    /** All of them, in order. */
    public List<Break> breaks() {
        var breaks = new ArrayList<Break>();
        if (breakStartsAt.isBefore(breakEndsAt)) breaks.add(new Break(breakStartsAt, breakEndsAt));
        if (furtherBreaks != null) breaks.addAll(furtherBreaks);
        return breaks;
    }
}
