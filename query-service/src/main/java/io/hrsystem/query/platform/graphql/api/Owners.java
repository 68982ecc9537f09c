package io.hrsystem.query.platform.graphql.api;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Gives each of many owners what belongs to it, after it has been read for all of them at once. */
public final class Owners {
    private Owners() {}

    /** An owner to which nothing belongs is not in the result. */
    public static <O, T> Map<O, T> match(
            List<O> owners, Function<O, String> keyOfOwner, List<T> found, Function<T, String> keyOfFound) {
        var byKey = found.stream().collect(toMap(keyOfFound, it -> it, (one, _) -> one));
        var matched = new HashMap<O, T>();
        for (var owner : owners) {
            var its = byKey.get(keyOfOwner.apply(owner));
            if (its != null) matched.put(owner, its);
        }
        return matched;
    }
}
