package io.hrsystem.command.attendance;

import java.time.Instant;

/** A finished stay at work; the end is not included. */
record Session(Instant from, Instant to) {}
