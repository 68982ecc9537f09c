package io.hrsystem.query.platform.projections.rebuild;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of the streams of late. When there is no more room, those that have been quiet longest are let go:
 * a half of them at once, so that nothing has to be put in order when a stream is asked for.
 */
final class RecentStreams<K, V> {
    private final int half;
    private final BiConsumer<K, V> letGo;
    private Map<K, V> recent = new LinkedHashMap<>();
    private Map<K, V> quiet = new LinkedHashMap<>();

    /** @param letGo takes what is not remembered any longer */
    RecentStreams(int room, BiConsumer<K, V> letGo) {
        this.half = Math.max(1, room / 2);
        this.letGo = letGo;
    }

    @Nullable
    V of(K stream) {
        var found = recent.get(stream);
        if (found != null || quiet.isEmpty()) return found;
        found = quiet.remove(stream);
        if (found != null) remember(stream, found);
        return found;
    }

    void remember(K stream, V value) {
        if (recent.size() >= half) letQuietGo();
        recent.put(stream, value);
    }

    void letAllGo() {
        letQuietGo();
        letQuietGo();
    }

    private void letQuietGo() {
        quiet.forEach(letGo);
        quiet = recent;
        recent = new LinkedHashMap<>();
    }
}
