package io.hrsystem.contract.payroll;

/** What the amount of a contract is paid for. The names are stored; none is ever renamed. */
public enum PayKind {
    MONTHLY,
    HOURLY
}
