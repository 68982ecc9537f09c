package io.hrsystem.query.employees;

/** Where an employment is between hire and end. */
enum EmploymentStatus {
    ACTIVE
}
