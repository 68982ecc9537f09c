package io.hrsystem.query.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A person's access to a company. */
@Entity
@Immutable
@IdClass(Account.Key.class)
@Table(name = "account")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
class Account {
    record Key(String tenantId, String accountId) {}

    @Id
    private String tenantId;

    @Id
    private String accountId;

    private String email;
    private @Nullable String employeeId;
    private String roles;
    private boolean active;
    private boolean disabled;

    public String id() {
        return accountId;
    }

    public String email() {
        return email;
    }

    public @Nullable String employeeId() {
        return employeeId;
    }

    public List<String> roles() {
        return roles.isEmpty() ? List.of() : List.of(roles.split(",", -1));
    }

    AccountState state() {
        if (disabled) return AccountState.DISABLED;
        return active ? AccountState.ACTIVE : AccountState.INVITED;
    }
}
