package io.hrsystem.query.attendance;

import io.hrsystem.contract.attendance.Segment;
import io.hrsystem.query.platform.graphql.api.EmployeeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@IdClass(AttendanceDay.Key.class)
@Table(name = "attendance_day")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
class AttendanceDay implements EmployeeReference {
    record Key(String employeeId, LocalDate date) {}

    @Id
    private String employeeId;

    @Id
    @Column(name = "work_date")
    private LocalDate date;

    @Enumerated(EnumType.STRING)
    private DayStatus status;

    private @Nullable Instant checkIn;
    private @Nullable Instant checkOut;
    private int recognisedMinutes;
    private int lateMinutes;
    private int earlyLeaveMinutes;
    private int gapMinutes;
    private int revision;

    @Convert(converter = SegmentsText.class)
    private @Nullable Segments segments;

    private @Nullable Integer absentMinutes;
    private @Nullable Integer leaveMinutes;
    private @Nullable Integer holidayMinutes;
    private @Nullable Integer overtimeMinutes;
    private @Nullable Integer nightMinutes;
    private @Nullable Integer premiumMinutes;
    private boolean atWork;
    private @Nullable String correctionId;
    private long version;

    /** As it would have been read from its row. */
    static AttendanceDay of(AttendanceDayRow row) {
        var day = new AttendanceDay();
        day.employeeId = row.key().employeeId().value();
        day.date = row.key().workDate();
        day.status = row.status();
        day.checkIn = row.punches().checkIn();
        day.checkOut = row.punches().checkOut();
        day.recognisedMinutes = row.minutes().recognisedMinutes();
        day.lateMinutes = row.minutes().lateMinutes();
        day.earlyLeaveMinutes = row.minutes().earlyLeaveMinutes();
        day.gapMinutes = row.minutes().gapMinutes();
        var closing = row.closing();
        day.revision = closing.revision();
        day.segments = closing.segments();
        day.absentMinutes = closing.absentMinutes();
        day.leaveMinutes = closing.leaveMinutes();
        day.holidayMinutes = closing.holidayMinutes();
        day.overtimeMinutes = closing.overtimeMinutes();
        day.nightMinutes = closing.nightMinutes();
        day.premiumMinutes = closing.premiumMinutes();
        day.atWork = row.atWork();
        var correction = row.correctionId();
        day.correctionId = correction == null ? null : correction.value();
        day.version = row.version();
        return day;
    }

    @Override
    public String employeeId() {
        return employeeId;
    }

    public LocalDate date() {
        return date;
    }

    public DayStatus status() {
        return status;
    }

    public @Nullable Instant checkIn() {
        return checkIn;
    }

    public @Nullable Instant checkOut() {
        return checkOut;
    }

    public int recognisedMinutes() {
        return recognisedMinutes;
    }

    public int lateMinutes() {
        return lateMinutes;
    }

    public int earlyLeaveMinutes() {
        return earlyLeaveMinutes;
    }

    public int gapMinutes() {
        return gapMinutes;
    }

    public int revision() {
        return revision;
    }

    public List<Segment> segments() {
        return segments == null ? List.of() : segments.all();
    }

    public @Nullable Integer absentMinutes() {
        return absentMinutes;
    }

    public @Nullable Integer leaveMinutes() {
        return leaveMinutes;
    }

    public @Nullable Integer holidayMinutes() {
        return holidayMinutes;
    }

    public @Nullable Integer overtimeMinutes() {
        return overtimeMinutes;
    }

    public @Nullable Integer nightMinutes() {
        return nightMinutes;
    }

    public @Nullable Integer premiumMinutes() {
        return premiumMinutes;
    }

    public boolean atWork() {
        return atWork;
    }

    public @Nullable String correctionId() {
        return correctionId;
    }

    public long version() {
        return version;
    }
}
