package io.hrsystem.contract.leave;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A day of leave, by the company's clock; days without scheduled time are none.
 *
 * @param minutes without breaks
 */
public record LeaveDay(LocalDate date, LocalDateTime from, LocalDateTime to, int minutes) {}
