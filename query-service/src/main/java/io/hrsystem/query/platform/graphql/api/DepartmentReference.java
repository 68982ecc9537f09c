package io.hrsystem.query.platform.graphql.api;

/** Something that belongs to a department, which is shown with it as it is at its moment. */
public interface DepartmentReference {
    String departmentId();

    Moment moment();
}
