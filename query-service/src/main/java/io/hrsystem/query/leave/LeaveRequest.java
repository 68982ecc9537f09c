package io.hrsystem.query.leave;

import io.hrsystem.contract.leave.LeavePart;
import io.hrsystem.contract.leave.LeaveType;
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
@Table(name = "leave_request")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
class LeaveRequest implements EmployeeReference {
    @Id
    @Column(name = "request_id")
    private String id;

    private String employeeId;

    @Enumerated(EnumType.STRING)
    private LeaveType type;

    @Enumerated(EnumType.STRING)
    private LeavePart part;

    @Column(name = "first_day")
    private LocalDate from;

    @Column(name = "last_day")
    private LocalDate to;

    private int minutes;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    private String reason;
    private String requestedBy;
    private Instant requestedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String note;

    public String id() {
        return id;
    }

    @Override
    public String employeeId() {
        return employeeId;
    }

    public LeaveType type() {
        return type;
    }

    public LeavePart part() {
        return part;
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }

    public int minutes() {
        return minutes;
    }

    public RequestState state() {
        return state;
    }

    public String reason() {
        return reason;
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
}
