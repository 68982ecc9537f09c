package io.hrsystem.contract.bounds;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;

/** One of a few words. */
public final class Choices {
    private Choices() {}

    /** @throws OutOfBounds that lists the names of all constants, if this is none of them */
    public static <E extends Enum<E>> E of(Class<E> type, String entered) {
        var constants = type.getEnumConstants();
        return Stream.of(constants)
                .filter(it -> it.name().equals(entered))
                .findFirst()
                .orElseThrow(() ->
                        OutOfBounds.noneOf(Stream.of(constants).map(Enum::name).collect(joining(", "))));
    }
}
