package io.hrsystem.command.employees.leavers;

import java.time.LocalDate;

/**
 * When somebody has left.
 *
 * @param lastWageEntry the last day on which something was paid; the last day of work if nothing ever was
 */
record Departure(LocalDate lastDay, LocalDate lastWageEntry) {}
