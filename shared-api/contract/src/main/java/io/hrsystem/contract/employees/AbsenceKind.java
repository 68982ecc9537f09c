package io.hrsystem.contract.employees;

/** Why an employment rests for a while. */
public enum AbsenceKind {
    PARENTAL,
    MEDICAL,
    UNPAID,
    OTHER
}
