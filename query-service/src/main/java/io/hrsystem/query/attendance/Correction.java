package io.hrsystem.query.attendance;

import io.hrsystem.query.platform.graphql.api.EmployeeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "correction")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
class Correction implements EmployeeReference {
    @Id
    @Column(name = "correction_id")
    private String id;

    private String employeeId;
    private LocalDate workDate;
    private @Nullable Instant checkIn;
    private @Nullable Instant checkOut;
    private String reason;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    private String requestedBy;
    private Instant requestedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String note;
    private @Nullable Instant checkInBefore;
    private @Nullable Instant checkOutBefore;

    /** What was recorded when it was approved. */
    record Before(Instant checkIn, @Nullable Instant checkOut) {}

    public String id() {
        return id;
    }

    @Override
    public String employeeId() {
        return employeeId;
    }

    public LocalDate workDate() {
        return workDate;
    }

    public @Nullable Instant checkIn() {
        return checkIn;
    }

    public @Nullable Instant checkOut() {
        return checkOut;
    }

    public String reason() {
        return reason;
    }

    public RequestState state() {
        return state;
    }

    public String requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String note() {
        return note;
    }

    public @Nullable Before before() {
        return checkInBefore == null ? null : new Before(checkInBefore, checkOutBefore);
    }
}
