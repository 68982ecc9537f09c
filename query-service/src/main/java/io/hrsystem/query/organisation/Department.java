package io.hrsystem.query.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "department")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
class Department {
    @Id
    @Column(name = "department_id")
    private String id;

    private String tenantId;
    private @Nullable String parentId;
    private String name;
    private String code;
    private LocalDate effectiveFrom;

    public String id() {
        return id;
    }

    public String tenantId() {
        return tenantId;
    }

    public @Nullable String parentId() {
        return parentId;
    }

    public String name() {
        return name;
    }

    public String code() {
        return code;
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }
}
