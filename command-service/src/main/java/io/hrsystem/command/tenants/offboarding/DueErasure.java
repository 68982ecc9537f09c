package io.hrsystem.command.tenants.offboarding;

import io.hrsystem.command.tenants.offboarding.ErasureCommand.BeginErasure;
import java.time.LocalDate;

/** @param today by the company's clock */
record DueErasure(BeginErasure begin, LocalDate today) {}
