package io.hrsystem.query.pages;

import java.time.LocalDate;
import java.time.ZoneId;

/** The company of who looks. */
record Company(String name, ZoneId zone, LocalDate today) {}
