package io.hrsystem.query.pages;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is known of a work date. */
record WorkDate(
        LocalDate date,
        String status,
        @Nullable Instant checkIn,
        @Nullable Instant checkOut,
        int recognisedMinutes,
        int lateMinutes,
        int earlyLeaveMinutes,
        boolean atWork,
        @Nullable Integer overtimeMinutes,
        @Nullable Integer leaveMinutes) {
    /** What a query asks of it. */
    static final String FIELDS = "date status checkIn checkOut recognisedMinutes lateMinutes earlyLeaveMinutes atWork"
            + " overtimeMinutes leaveMinutes";

    boolean isOpen() {
        return atWork;
    }
}
