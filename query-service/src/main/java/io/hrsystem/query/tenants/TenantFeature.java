package io.hrsystem.query.tenants;

import io.hrsystem.contract.tenants.Feature;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A feature was switched, and stays so until it is switched again. */
@Entity
@Immutable
@IdClass(TenantFeature.Key.class)
@Table(name = "tenant_feature")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
class TenantFeature {
    record Key(String tenantId, Feature feature, Instant since) {}

    @Id
    private String tenantId;

    @Id
    @Enumerated(EnumType.STRING)
    private Feature feature;

    @Id
    private Instant since;

    private boolean enabled;

    public String tenantId() {
        return tenantId;
    }

    public Feature feature() {
        return feature;
    }

    public Instant since() {
        return since;
    }

    public boolean enabled() {
        return enabled;
    }
}
