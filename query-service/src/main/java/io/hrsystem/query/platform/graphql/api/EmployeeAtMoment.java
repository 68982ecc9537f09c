package io.hrsystem.query.platform.graphql.api;

/** An employee as of a moment, to whom other features add what they know of them. */
public interface EmployeeAtMoment {
    String id();

    Moment moment();
}
