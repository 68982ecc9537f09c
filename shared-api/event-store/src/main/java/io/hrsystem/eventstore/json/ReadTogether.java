package io.hrsystem.eventstore.json;

import io.hrsystem.keys.Sealed;
import io.hrsystem.keys.SubjectKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Events that came in one page: the first of them that needs a key fetches the keys of all. */
public final class ReadTogether {
    private final List<SealedJson> waiting = new ArrayList<>();

    synchronized void add(SealedJson payload) {
        waiting.add(payload);
    }

    synchronized void fetchKeys(SubjectKeys keys) {
        if (waiting.isEmpty()) return;
        var ids = waiting.stream()
                .flatMap(it -> it.values().stream())
                .map(Sealed::key)
                .collect(Collectors.<UUID>toUnmodifiableSet());
        keys.fetch(ids);
        waiting.clear();
    }
}
