package io.hrsystem.contract.leave;

/** Only annual leave is taken from the lots. */
public enum LeaveType {
    ANNUAL,
    SICK,
    FAMILY,
    UNPAID,
    OTHER
}
