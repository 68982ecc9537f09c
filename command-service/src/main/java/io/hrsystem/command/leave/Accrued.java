package io.hrsystem.command.leave;

import io.hrsystem.contract.leave.LotKind;
import java.time.LocalDate;

/**
 * Leave that has fallen due.
 *
 * @param rule with the day the key by which it is granted once
 * @param on the legal day
 * @param expiresOn the last valid day
 */
record Accrued(String rule, LotKind kind, LocalDate on, LocalDate expiresOn, int minutes) {}
