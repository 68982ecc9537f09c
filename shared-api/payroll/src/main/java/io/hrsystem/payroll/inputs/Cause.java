package io.hrsystem.payroll.inputs;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event that a line of a payslip names.
 *
 * @param type its logical name: {@code payroll.PayAgreed}
 * @param effectiveOn the day from which, or for which, it says something; null if it has none
 * @param actor the account or client; null if nobody did it
 */
public record Cause(
        String eventId,
        String type,
        @Nullable LocalDate effectiveOn,
        Instant recordedAt,
        @Nullable String actor) {}
