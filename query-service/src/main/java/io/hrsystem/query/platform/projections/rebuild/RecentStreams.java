package io.hrsystem.query.platform.projections.rebuild;

import io.hrsystem.query.platform.projections.EventEnvelope.Stream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of the streams of late. When there is no more room, those that have been quiet longest are let go:
 * a half of them at once, so that nothing has to be put in order when a stream is asked for.
 */
final class RecentStreams<V> {
    private final int half;
    private final Consumer<V> letGo;
    private Map<Stream, V> recent = new LinkedHashMap<>();
    private Map<Stream, V> quiet = new LinkedHashMap<>();

    /** @param letGo takes what is not remembered any longer */
    RecentStreams(int room, Consumer<V> letGo) {
        this.half = Math.max(1, room / 2);
        this.letGo = letGo;
    }

    @Nullable
    V of(Stream stream) {
        var found = recent.get(stream);
        if (found != null || quiet.isEmpty()) return found;
        found = quiet.remove(stream);
        if (found != null) remember(stream, found);
        return found;
    }

    void remember(Stream stream, V value) {
        if (recent.size() >= half) letQuietGo();
        recent.put(stream, value);
    }

    void letAllGo() {
        letQuietGo();
        letQuietGo();
    }

    private void letQuietGo() {
        quiet.values().forEach(letGo);
        quiet = recent;
        recent = new LinkedHashMap<>();
    }
}
