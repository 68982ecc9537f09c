package io.hrsystem.query.employees;

/** Where an employment stands on a day. */
enum EmploymentStatus {
    PRE_HIRE,
    ACTIVE,
    LOA,
    TERMINATED
}
