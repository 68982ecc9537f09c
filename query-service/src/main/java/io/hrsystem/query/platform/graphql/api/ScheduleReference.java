package io.hrsystem.query.platform.graphql.api;

import java.time.LocalDate;

/** By which hours somebody works on a day, which is shown with what these are. */
public interface ScheduleReference {
    String scheduleId();

    LocalDate on();
}
