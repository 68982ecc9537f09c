package io.hrsystem.platform.alerts;

/** How soon somebody has to look. */
public enum Severity {
    /** Now, at night too. */
    P1,
    /** Today. */
    P2,
    /** This week. */
    P3
}
