package io.hrsystem.contract.attendance;

import java.time.LocalTime;

/**
 * Daily working hours in the tenant's zone. An end that is not after its start lies on the next day.
 *
 * @param startOfDay when a new work date begins (default 00:00)
 * @param graceMinutes how late a start is forgiven, whole minutes
 */
public record WorkSchedule(
        LocalTime start,
        LocalTime end,
        LocalTime breakStart,
        LocalTime breakEnd,
        int graceMinutes,
        LocalTime startOfDay) {
    public static final WorkSchedule STANDARD = new WorkSchedule(
            LocalTime.of(9, 0), LocalTime.of(18, 0), LocalTime.of(12, 0), LocalTime.of(13, 0), 10, LocalTime.MIDNIGHT);
}
