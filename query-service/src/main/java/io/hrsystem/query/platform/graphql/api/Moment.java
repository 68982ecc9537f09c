package io.hrsystem.query.platform.graphql.api;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What an answer is about: how things are on a day, as it was known at a moment.
 *
 * @param knownAt {@link #LATEST} for everything that is known
 */
public record Moment(LocalDate asOf, Instant knownAt) {
    /** After all that will be recorded, and before what has no end. */
    public static final Instant LATEST = Instant.parse("9999-12-30T00:00:00Z");
}
