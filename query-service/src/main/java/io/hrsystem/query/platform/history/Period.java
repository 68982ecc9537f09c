package io.hrsystem.query.platform.history;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Days on which the same holds.
 *
 * @param until the first day on which it does not hold; {@link Version#END_OF_DAYS} if there is none
 */
public record Period<V>(LocalDate from, LocalDate until, V value) {
    Version<V> known(Instant since, Instant until) {
        return new Version<>(from, this.until, since, until, value);
    }
}
