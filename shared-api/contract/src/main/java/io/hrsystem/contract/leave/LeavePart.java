package io.hrsystem.contract.leave;

/** How much of each day; half days split the scheduled minutes in the middle. */
public enum LeavePart {
    FULL,
    AM,
    PM,
    HOURS
}
