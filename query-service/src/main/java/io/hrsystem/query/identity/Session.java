package io.hrsystem.query.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** A person's sign-in by one program or browser that is not over. */
@Entity
@Immutable
@IdClass(Session.Key.class)
@Table(name = "sign_in_session")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
class Session {
    record Key(String tenantId, String sessionId) {}

    @Id
    private String tenantId;

    @Id
    private String sessionId;

    private Instant since;
    private LocalDate lastUsedOn;
    private String client;

    public String id() {
        return sessionId;
    }

    public Instant since() {
        return since;
    }

    public LocalDate lastUsedOn() {
        return lastUsedOn;
    }

    public String client() {
        return client;
    }
}
