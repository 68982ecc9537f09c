package io.hrsystem.contract.attendance;

import java.time.Instant;

/** The scheduled time of one work date; the end is not included. */
public record Shift(Instant startsAt, Instant endsAt) {}
