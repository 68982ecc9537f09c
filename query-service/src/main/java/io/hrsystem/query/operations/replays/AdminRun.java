package io.hrsystem.query.operations.replays;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a node has done of something that was asked for. */
@Entity
@Immutable
@Table(name = "admin_run")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
class AdminRun {
    @Id
    @Column(name = "run_id")
    private String id;

    private Instant startedAt;
    private long busyMillis;
    private long done;
    private @Nullable Long total;

    String id() {
        return id;
    }

    Instant startedAt() {
        return startedAt;
    }

    long busyMillis() {
        return busyMillis;
    }

    long done() {
        return done;
    }

    @Nullable
    Long total() {
        return total;
    }
}
