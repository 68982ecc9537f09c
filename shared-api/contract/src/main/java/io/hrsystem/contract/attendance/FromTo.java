package io.hrsystem.contract.attendance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The first check-in and the last check-out of a work date.
 *
 * @param checkOut null while a session is open
 */
public record FromTo(Instant checkIn, @Nullable Instant checkOut) {}
