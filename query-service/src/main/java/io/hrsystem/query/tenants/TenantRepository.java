package io.hrsystem.query.tenants;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TenantRepository extends Repository<Tenant, String> {
    @Query(nativeQuery = true, value = "SELECT * FROM tenant WHERE tenant_id = :tenant")
    Optional<Tenant> find(String tenant);

    /** Over all tenants, in the order of their registration. */
    @Query(nativeQuery = true, value = """
        SELECT * FROM tenant
         WHERE tenant_id > :after AND (CAST(:status AS text) IS NULL OR status = :status)
         ORDER BY tenant_id
         LIMIT :limit
        """)
    List<Tenant> page(@Nullable String status, String after, int limit);

    @Query("SELECT it FROM Settings it WHERE it.tenantId IN :tenants")
    List<Settings> settings(Collection<String> tenants);

    @Query("SELECT it FROM TenantFeature it WHERE it.tenantId IN :tenants AND it.enabled ORDER BY it.feature")
    List<TenantFeature> features(Collection<String> tenants);

    @Query("SELECT it FROM Onboarding it WHERE it.tenantId IN :tenants")
    List<Onboarding> onboarding(Collection<String> tenants);
}
