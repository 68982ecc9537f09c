package io.hrsystem.query.leave;

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
@IdClass(LedgerLine.Key.class)
@Table(name = "leave_line")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
class LedgerLine {
    record Key(String employeeId, long sequence, int place) {}

    @Id
    private String employeeId;

    @Id
    private long sequence;

    @Id
    private int place;

    @Enumerated(EnumType.STRING)
    private LedgerKind kind;

    @Column(name = "day")
    private LocalDate on;

    private Instant recordedAt;
    private int minutes;
    private String lotId;
    private @Nullable String requestId;

    long sequence() {
        return sequence;
    }

    int place() {
        return place;
    }

    public LedgerKind kind() {
        return kind;
    }

    public LocalDate on() {
        return on;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public int minutes() {
        return minutes;
    }

    public String lotId() {
        return lotId;
    }

    public @Nullable String requestId() {
        return requestId;
    }
}
