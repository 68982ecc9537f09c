package io.hrsystem.query.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@IdClass(Department.Key.class)
@Table(name = "department_version")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
class Department {
    record Key(String tenantId, String departmentId, LocalDate validFrom, Instant knownFrom) {}

    @Id
    private String tenantId;

    @Id
    private String departmentId;

    @Id
    private LocalDate validFrom;

    @Id
    private Instant knownFrom;

    private @Nullable String parentId;
    private @Nullable String headId;
    private String name;
    private String code;
    private LocalDate effectiveFrom;
    private @Nullable LocalDate closedFrom;

    String departmentId() {
        return departmentId;
    }

    String tenantId() {
        return tenantId;
    }

    @Nullable
    String parentId() {
        return parentId;
    }

    @Nullable
    String headId() {
        return headId;
    }

    String name() {
        return name;
    }

    String code() {
        return code;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    @Nullable
    LocalDate closedFrom() {
        return closedFrom;
    }
}
