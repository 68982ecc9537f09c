package io.hrsystem.query.operations.replays;

import io.hrsystem.contract.operations.ReplayKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A replay as it was asked for, and as its events say that it ended. */
@Entity
@Immutable
@Table(name = "replay")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
class Replay {
    @Id
    @Column(name = "replay_id")
    private String id;

    @Enumerated(EnumType.STRING)
    private ReplayKind kind;

    private String projections;
    private @Nullable String company;
    private @Nullable Long upToXid;
    private @Nullable Long upToPos;
    private @Nullable Instant upToAt;
    private @Nullable Integer eventsPerSecond;
    private String reason;
    private String requestedBy;
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    private ReplayState state;

    private @Nullable Long events;
    private @Nullable String error;
    private @Nullable Instant endedAt;

    String id() {
        return id;
    }

    ReplayKind kind() {
        return kind;
    }

    List<String> projections() {
        return List.of(projections.split(","));
    }

    @Nullable
    String company() {
        return company;
    }

    @Nullable
    Long upToXid() {
        return upToXid;
    }

    @Nullable
    Long upToPos() {
        return upToPos;
    }

    @Nullable
    Instant upToAt() {
        return upToAt;
    }

    @Nullable
    Integer eventsPerSecond() {
        return eventsPerSecond;
    }

    String reason() {
        return reason;
    }

    String requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    ReplayState state() {
        return state;
    }

    @Nullable
    Long events() {
        return events;
    }

    @Nullable
    String error() {
        return error;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
