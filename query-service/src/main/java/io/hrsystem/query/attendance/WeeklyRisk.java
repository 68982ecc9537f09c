package io.hrsystem.query.attendance;

import io.hrsystem.query.platform.graphql.api.EmployeeReference;

/**
 * Somebody whose week comes near the limit, or over it.
 *
 * @param name by which the list is in order
 */
record WeeklyRisk(String employeeId, String name, WeeklyHours hours) implements EmployeeReference {}
