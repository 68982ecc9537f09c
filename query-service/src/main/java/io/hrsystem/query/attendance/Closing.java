package io.hrsystem.query.attendance;

import io.hrsystem.contract.attendance.AttendanceEvent.DayClosed;
import org.jspecify.annotations.Nullable;

/**
 * What a work date was closed with.
 *
 * @param revision how often it was closed; 0 if it never was, and then all others are null
 */
record Closing(
        int revision,
        @Nullable Segments segments,
        @Nullable Integer absentMinutes,
        @Nullable Integer leaveMinutes,
        @Nullable Integer holidayMinutes,
        @Nullable Integer overtimeMinutes,
        @Nullable Integer nightMinutes,
        @Nullable Integer premiumMinutes) {
    static final Closing NONE = new Closing(0, null, null, null, null, null, null, null);

    static Closing of(DayClosed event) {
        var minutes = event.minutes();
        return new Closing(
                event.revision(),
                new Segments(event.segments()),
                minutes.absent(),
                minutes.leave(),
                minutes.holiday(),
                minutes.overtime(),
                minutes.night(),
                minutes.premium());
    }

    boolean isOne() {
        return revision > 0;
    }
}
