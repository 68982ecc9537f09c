package io.hrsystem.query.attendance;

import io.hrsystem.query.platform.graphql.api.EmployeeReference;
import java.util.List;

/**
 * Somebody's days of a month, as far as anything is known of them.
 *
 * @param name by which the list is in order
 */
record MonthGrid(String employeeId, String name, List<AttendanceDay> days) implements EmployeeReference {}
