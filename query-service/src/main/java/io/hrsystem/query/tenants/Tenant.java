package io.hrsystem.query.tenants;

import io.hrsystem.contract.tenants.Plan;
import io.hrsystem.query.platform.graphql.api.TenantReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "tenant")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
class Tenant implements TenantReference {
    @Id
    @Column(name = "tenant_id")
    private String id;

    private String companyName;
    private String domain;
    private String businessNumber;

    @Enumerated(EnumType.STRING)
    private Plan plan;

    @Enumerated(EnumType.STRING)
    private TenantStatus status;

    public String id() {
        return id;
    }

    @Override
    public String tenantId() {
        return id;
    }

    public String companyName() {
        return companyName;
    }

    public String domain() {
        return domain;
    }

    public String businessNumber() {
        return businessNumber;
    }

    /** Null of one that is being erased. */
    public @Nullable Plan plan() {
        return plan;
    }

    public TenantStatus status() {
        return status;
    }
}
