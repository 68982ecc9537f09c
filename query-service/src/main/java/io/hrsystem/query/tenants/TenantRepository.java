package io.hrsystem.query.tenants;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TenantRepository extends Repository<Tenant, String> {
    /**
     * Those that there are, until there is a certificate. Of one that is being erased nothing may be left but its id.
     */
    String TENANTS = """
        SELECT * FROM (
          SELECT tenant_id, company_name, domain, business_number, plan, status FROM tenant
          UNION ALL
          SELECT company, 'ERASED', 'ERASED', 'ERASED', NULL, 'INACTIVE' FROM company_erasure AS e
           WHERE e.tenant_id = 'platform' AND NOT EXISTS (SELECT FROM tenant AS t WHERE t.tenant_id = e.company)) AS known
         WHERE NOT EXISTS (
           SELECT FROM certificate AS c WHERE c.tenant_id = 'platform' AND c.company = known.tenant_id)
        """;

    @Query(nativeQuery = true, value = TENANTS + "AND tenant_id = :tenant")
    Optional<Tenant> find(String tenant);

    /** Over all tenants, in the order of their registration. */
    @Query(nativeQuery = true, value = TENANTS + """
        AND tenant_id > :after AND (CAST(:status AS text) IS NULL OR status = :status)
        ORDER BY tenant_id
        LIMIT :limit
        """)
    List<Tenant> page(@Nullable String status, String after, int limit);

    /** Today in each company: of each setting what was said last for a day until then, the latest day first. */
    @Query(nativeQuery = true, value = """
        SELECT first.tenant_id, coalesce(c.zone, first.zone) AS zone, coalesce(c.language, first.language) AS language,
               coalesce(c.theme, first.theme) AS theme, coalesce(c.leave_basis, first.leave_basis) AS leave_basis,
               coalesce(c.pay_day, first.pay_day) AS pay_day, coalesce(c.week_start, 'MONDAY') AS week_start,
               coalesce(c.clock_days_back, first.clock_days_back) AS clock_days_back,
               coalesce(c.person_days_back, first.person_days_back) AS person_days_back,
               coalesce(c.correction_days_back, 31) AS correction_days_back,
               coalesce(c.pay_month, 'SAME') AS pay_month, coalesce(c.proration, 'CALENDAR') AS proration,
               coalesce(c.company_size, 'AT_LEAST_FIVE') AS company_size
          FROM tenant_settings AS first
         CROSS JOIN LATERAL (SELECT today_of(first.tenant_id) AS day) AS today
         CROSS JOIN LATERAL (
           SELECT (array_agg(zone ORDER BY effective_from DESC, sequence DESC) FILTER (WHERE zone IS NOT NULL))[1] AS zone,
                  (array_agg(language ORDER BY effective_from DESC, sequence DESC) FILTER (WHERE language IS NOT NULL))[1] AS language,
                  (array_agg(theme ORDER BY effective_from DESC, sequence DESC) FILTER (WHERE theme IS NOT NULL))[1] AS theme,
                  (array_agg(leave_basis ORDER BY effective_from DESC, sequence DESC) FILTER (WHERE leave_basis IS NOT NULL))[1] AS leave_basis,
                  (array_agg(pay_day ORDER BY effective_from DESC, sequence DESC) FILTER (WHERE pay_day IS NOT NULL))[1] AS pay_day,
                  (array_agg(week_start ORDER BY effective_from DESC, sequence DESC) FILTER (WHERE week_start IS NOT NULL))[1] AS week_start,
                  (array_agg(clock_days_back ORDER BY effective_from DESC, sequence DESC) FILTER (WHERE clock_days_back IS NOT NULL))[1] AS clock_days_back,
                  (array_agg(person_days_back ORDER BY effective_from DESC, sequence DESC) FILTER (WHERE person_days_back IS NOT NULL))[1] AS person_days_back,
                  (array_agg(correction_days_back ORDER BY effective_from DESC, sequence DESC) FILTER (WHERE correction_days_back IS NOT NULL))[1] AS correction_days_back,
                  (array_agg(pay_month ORDER BY effective_from DESC, sequence DESC) FILTER (WHERE pay_month IS NOT NULL))[1] AS pay_month,
                  (array_agg(proration ORDER BY effective_from DESC, sequence DESC) FILTER (WHERE proration IS NOT NULL))[1] AS proration,
                  (array_agg(company_size ORDER BY effective_from DESC, sequence DESC) FILTER (WHERE company_size IS NOT NULL))[1] AS company_size
             FROM settings_change WHERE tenant_id = first.tenant_id AND effective_from <= day) AS c
         WHERE first.tenant_id IN (:tenants)
        """)
    List<Settings> settings(Collection<String> tenants);

    @Query("SELECT it FROM TenantFeature it WHERE it.tenantId IN :tenants ORDER BY it.feature, it.since")
    List<TenantFeature> features(Collection<String> tenants);

    @Query("SELECT it FROM Onboarding it WHERE it.tenantId IN :tenants")
    List<Onboarding> onboarding(Collection<String> tenants);
}
