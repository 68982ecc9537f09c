package io.hrsystem.deploy.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The log of a server as far as there is any: in the archive, and what the server itself still has. */
record KnownLog(
        LogArchive archive,
        ClusterFolder cluster,
        Set<Segment> segments,
        @Nullable Segment newest) {
    static KnownLog of(LogArchive archive, ClusterFolder cluster) throws IOException {
        // in this order: what leaves a server at work is in the archive already
        var own = cluster.segments();
        var segments = new HashSet<>(own);
        segments.addAll(archive.segments());
        return new KnownLog(archive, cluster, Set.copyOf(segments), own.isEmpty() ? null : own.getLast());
    }

    Timeline timeline(int id) throws IOException {
        var archived = archive.history(id);
        if (archived.isPresent()) return Timeline.of(id, archived.get());
        var own = cluster.log().resolve("%08X.history".formatted(id));
        return Timeline.of(id, Files.exists(own) ? Files.readString(own) : "");
    }

    /** Whether the server itself is there, with the very end of this history. */
    boolean endsInServer(Timeline timeline) {
        return newest != null && newest.timeline() == timeline.id();
    }

    /** The last piece that was written in this history. */
    OptionalLong last(Timeline timeline) {
        return segments.stream()
                .filter(it -> it.timeline() == timeline.id())
                .mapToLong(Segment::number)
                .max();
    }

    /** Whether nothing is missing between the copy and the end of the history. */
    boolean isWhole(Copy copy, Timeline timeline) {
        var last = last(timeline);
        return last.isPresent()
                && LongStream.rangeClosed(copy.first().number(), last.getAsLong())
                        .allMatch(number -> has(timeline, number));
    }

    private boolean has(Timeline timeline, long number) {
        return segments.contains(new Segment(timeline.id(), number))
                || timeline.forks().stream().anyMatch(it -> segments.contains(new Segment(it.parent(), number)));
    }
}
