package io.hrsystem.bench.projection;

import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedOut;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One employee's work date, with what query-service keeps of it. */
@Entity
@Table(name = "day_row")
class DayRow {
    @Id
    private @Nullable String stream;

    private @Nullable String tenant;
    private @Nullable String employee;
    private @Nullable LocalDate workDate;
    private @Nullable String status;
    private @Nullable Instant checkIn;
    private @Nullable Instant checkOut;
    private int recognisedMinutes;
    private int lateMinutes;
    private int earlyLeaveMinutes;
    private int gapMinutes;
    private @Nullable Instant shiftStartsAt;
    private @Nullable Instant shiftEndsAt;
    private long version;

    DayRow() {}

    DayRow(String stream, String tenant) {
        this.stream = stream;
        this.tenant = tenant;
    }

    void apply(CheckedIn event, long sequence) {
        if (checkIn == null) {
            employee = event.employeeId().value();
            workDate = event.workDate();
            checkIn = event.punch().at();
            lateMinutes = event.lateMinutes();
            shiftStartsAt = event.shift().startsAt();
            shiftEndsAt = event.shift().endsAt();
        }
        status = "OPEN";
        version = sequence + 1;
    }

    void apply(CheckedOut event, long sequence) {
        checkOut = event.punch().at();
        recognisedMinutes = event.recognisedMinutes();
        earlyLeaveMinutes = event.earlyLeaveMinutes();
        gapMinutes = event.gapMinutes();
        status = lateMinutes > 0 ? "LATE" : "PRESENT";
        version = sequence + 1;
    }
}
