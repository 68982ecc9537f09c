package io.hrsystem.query.platform.graphql.api;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Gives each of many owners what belongs to it, after it has been read for all of them at once. */
public final class Owners {
    private Owners() {}

    /**
     * The same for owners of which each has a moment of its own: once for each moment.
     *
     * @param read what belongs to owners of that moment
     */
    public static <O, T> Map<O, T> byMoment(
            List<O> owners, Function<O, Moment> momentOf, BiFunction<Moment, List<O>, Map<O, T>> read) {
        var matched = new HashMap<O, T>();
        owners.stream()
                .collect(groupingBy(momentOf, LinkedHashMap::new, toList()))
                .forEach((moment, some) -> matched.putAll(read.apply(moment, some)));
        return matched;
    }

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
