package io.hrsystem.contract.leave;

import java.time.LocalDate;

/** What leave on one date takes from one lot. */
public record LotUse(LotId lotId, LocalDate date, int minutes) {}
