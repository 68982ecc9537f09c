package io.hrsystem.query.tenants;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A company that has ended.
 *
 * @param retainUntil the last day on which its records are kept
 * @param kept how much of that time is over, 0 to 1
 * @param isErased whether its erasure has begun
 * @param events how many it had when it began; null until they are counted
 */
record Ending(
        String tenantId,
        LocalDate retainUntil,
        boolean legalHold,
        double kept,
        boolean isErased,
        @Nullable Long events) {}
