package io.hrsystem.contract.attendance;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * One press of the clock.
 *
 * @param at when it happened, truncated to the minute
 * @param offset the tenant's offset from UTC at that instant, so that the local time stays readable for ever
 */
public record Punch(Instant at, ZoneOffset offset, PunchSource source) {}
