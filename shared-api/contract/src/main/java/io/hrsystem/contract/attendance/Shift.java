package io.hrsystem.contract.attendance;

import java.time.Instant;

/** The scheduled time of one work date, with its break; ends are not included. */
public record Shift(Instant startsAt, Instant endsAt, Instant breakStartsAt, Instant breakEndsAt) {}
