package io.hrsystem.query.identity;

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

/** A machine with access to a company. */
@Entity
@Immutable
@IdClass(Client.Key.class)
@Table(name = "client")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
class Client {
    record Key(String tenantId, String clientId) {}

    @Id
    private String tenantId;

    @Id
    private String clientId;

    private String name;
    private String roles;
    private Instant createdAt;
    private @Nullable LocalDate expiresOn;
    private @Nullable LocalDate lastUsedOn;

    @Enumerated(EnumType.STRING)
    private ClientState state;

    public String id() {
        return clientId;
    }

    public String name() {
        return name;
    }

    public List<String> roles() {
        return List.of(roles.split(","));
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable LocalDate expiresOn() {
        return expiresOn;
    }

    public @Nullable LocalDate lastUsedOn() {
        return lastUsedOn;
    }

    public ClientState state() {
        return state;
    }
}
