package io.hrsystem.command.leave;

import java.time.LocalDate;
import java.util.List;

/** The days on which something may have to be done with lots: they are no longer valid, or have to be asked for. */
record DaysOfLots(List<LocalDate> days) {}
