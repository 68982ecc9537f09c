package io.hrsystem.query.payroll.payslips;

import java.time.Instant;

/** @param type its logical name */
record CausingEvent(String id, String type, Instant recordedAt) {}
