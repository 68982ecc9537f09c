package io.hrsystem.deploy.local.backup;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The instants that a server can be brought back to. At each one history was going on; what it had become by then is what
 * is restored, also if a later restore has left it.
 */
public record Reach(List<Life> lives) {
    /** What was archived last says when it was written, and changes of the same moment may be in the piece after it. */
    private static final Duration IN_DOUBT = Duration.ofSeconds(1);

    /** Every instant from one to the other, both included. */
    public record Span(Instant from, Instant to) {
        @Override
        public String toString() {
            return "from %s to %s".formatted(from, to);
        }
    }

    /**
     * The time of one history.
     *
     * @param to up to when its log is known
     * @param end when another began
     * @param copies from which its end can be reached, oldest first
     */
    record Life(Timeline timeline, Instant begin, Instant to, Instant end, List<Copy> copies) {
        Optional<Span> span() {
            if (copies.isEmpty()) return Optional.empty();
            var from = copies.getFirst().from();
            var span = new Span(from.isBefore(begin) ? begin : from, to.isBefore(end) ? to : end);
            return span.from().isAfter(span.to()) ? Optional.empty() : Optional.of(span);
        }
    }

    /** What it takes to get to an instant. */
    record Plan(Copy copy, Timeline timeline) {}

    /** @param cluster perhaps gone, perhaps at work */
    public static Reach of(BackupFolder backup, LogArchive archive, ClusterFolder cluster, Instant now)
            throws IOException {
        var copies = backup.all();
        if (copies.isEmpty()) return new Reach(List.of());
        var log = KnownLog.of(archive, cluster);
        var restores = Restored.all(backup, cluster);
        var lives = new ArrayList<Life>();
        var begin = Instant.MIN;
        var timeline = log.timeline(copies.getFirst().timeline());
        for (var restored : restores) {
            if (restored.timeline() > timeline.id())
                lives.add(life(log, timeline, copies, begin, restored.reach(), restored.at()));
            timeline = log.timeline(restored.timeline());
            begin = restored.at();
        }
        lives.add(life(log, timeline, copies, begin, end(log, timeline, now), Instant.MAX));
        return new Reach(lives);
    }

    private static Life life(
            KnownLog log, Timeline timeline, List<Copy> copies, Instant begin, Instant to, Instant end) {
        var good = copies.stream()
                .filter(timeline::comesBy)
                .filter(it -> log.isWhole(it, timeline))
                .toList();
        return new Life(timeline, begin, to, end, good);
    }

    private static Instant end(KnownLog log, Timeline timeline, Instant now) throws IOException {
        if (log.endsInServer(timeline)) return now;
        var last = log.last(timeline);
        return last.isEmpty()
                ? Instant.MIN
                : log.archive()
                        .written(new Segment(timeline.id(), last.getAsLong()))
                        .minus(IN_DOUBT);
    }

    /** Without overlaps or touches, the latest first. */
    public List<Span> spans() {
        var spans = new ArrayList<Span>();
        for (var span :
                lives.reversed().stream().flatMap(it -> it.span().stream()).toList()) {
            var later = spans.isEmpty() ? null : spans.getLast();
            if (later != null && !span.to().isBefore(later.from()))
                spans.set(spans.size() - 1, new Span(span.from(), later.to()));
            else spans.add(span);
        }
        return spans;
    }

    /** Up to when the present history is known. */
    Instant end() {
        return lives.getLast().to();
    }

    /** When restores have begun new histories. */
    public List<Instant> restores() {
        return lives.stream().map(Life::begin).filter(Instant.MIN::isBefore).toList();
    }

    /** @throws IllegalStateException with a sentence that says what can be reached */
    Plan plan(Instant instant) {
        var life = lives.stream()
                .filter(it -> instant.isBefore(it.end()) && !instant.isBefore(it.begin()))
                .filter(it ->
                        it.span().filter(span -> !instant.isAfter(span.to())).isPresent())
                .findFirst();
        return life.flatMap(it -> it.copies().stream()
                        .filter(copy -> !copy.from().isAfter(instant))
                        .max(Comparator.comparing(Copy::from))
                        .map(copy -> new Plan(copy, it.timeline())))
                .orElseThrow(() -> new IllegalStateException(
                        "%s cannot be reached: choose an instant %s.".formatted(instant, text())));
    }

    private String text() {
        return spans().stream().map(Span::toString).collect(Collectors.joining(", or "));
    }
}
