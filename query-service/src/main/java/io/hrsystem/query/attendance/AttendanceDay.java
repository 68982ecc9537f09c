package io.hrsystem.query.attendance;

import io.hrsystem.query.platform.graphql.api.EmployeeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
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

    private Instant checkIn;
    private @Nullable Instant checkOut;
    private int recognisedMinutes;
    private int lateMinutes;
    private int earlyLeaveMinutes;
    private int gapMinutes;
    private long version;

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

    public Instant checkIn() {
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

    public long version() {
        return version;
    }
}
