package io.hrsystem.query.platform.graphql.api;

/** Something that belongs to a department, which is shown with it. */
public interface DepartmentReference {
    String departmentId();
}
