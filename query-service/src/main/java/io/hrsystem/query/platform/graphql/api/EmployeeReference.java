package io.hrsystem.query.platform.graphql.api;

/** Something that belongs to an employee, who is shown with it. */
public interface EmployeeReference {
    String employeeId();
}
