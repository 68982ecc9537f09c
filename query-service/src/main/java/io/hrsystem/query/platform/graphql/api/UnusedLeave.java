package io.hrsystem.query.platform.graphql.api;

import java.time.LocalDate;

/** Leave of an employee that nobody has taken, and that is to be paid for. */
public interface UnusedLeave {
    String employeeId();

    /** The last day of the employment. */
    LocalDate on();

    int minutes();
}
