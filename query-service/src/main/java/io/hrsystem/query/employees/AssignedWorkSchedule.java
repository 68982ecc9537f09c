package io.hrsystem.query.employees;

import io.hrsystem.query.platform.graphql.api.ScheduleReference;
import java.time.LocalDate;

/** The hours by which an employee works on a day; that of the company for the default ones. */
record AssignedWorkSchedule(String id, String name, LocalDate on) implements ScheduleReference {
    @Override
    public String scheduleId() {
        return id;
    }
}
