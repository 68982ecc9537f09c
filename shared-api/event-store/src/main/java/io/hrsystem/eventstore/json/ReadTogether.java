package io.hrsystem.eventstore.json;

import io.hrsystem.keys.Sealed;
import io.hrsystem.keys.SubjectKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Events that came in one page: the first of them that needs a key fetches the keys of all. */
public final class ReadTogether {
    private final List<SealedJson> waiting = new ArrayList<>();

    synchronized void add(SealedJson payload) {
        waiting.add(payload);
    }

    synchronized void fetchKeys(SubjectKeys keys) {
        if (waiting.isEmpty()) return;
        var ids = waiting.stream().flatMap(ReadTogether::keysIn).collect(Collectors.<UUID>toUnmodifiableSet());
        keys.fetch(ids);
        waiting.clear();
    }

    private static Stream<UUID> keysIn(SealedJson payload) {
        try {
            return payload.values().stream().map(Sealed::key);
        } catch (IllegalArgumentException _) {
            // whoever reads that event is told; the others are not damaged
            return Stream.empty();
        }
    }
}
