package io.hrsystem.query.tenants;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WorkScheduleRepository extends Repository<NamedWorkSchedule, NamedWorkSchedule.Key> {
    /**
     * Those that there are on a day, the default one first. What onboarding has set of that one is in the settings, and
     * holds from the beginning.
     *
     * @param asOf today if it is null
     */
    @Query(nativeQuery = true, value = """
        SELECT * FROM (
          SELECT DISTINCT ON (schedule_id) *
            FROM (
              SELECT tenant_id, schedule_id, effective_from, sequence, name, days, weekly_minutes, grace_minutes,
                     start_of_day
                FROM schedule_change
               WHERE tenant_id = :tenant
                 AND effective_from <= (SELECT coalesce(CAST(:asOf AS date), today_of(:tenant)))
              UNION ALL
              SELECT tenant_id, tenant_id, DATE '1900-01-01', -1, :nameOfDefault, days, weekly_minutes, grace_minutes,
                     start_of_day
                FROM tenant_settings
               WHERE tenant_id = :tenant) AS changes
           ORDER BY schedule_id, effective_from DESC, sequence DESC) AS held
         ORDER BY schedule_id <> tenant_id, name, schedule_id
        """)
    List<NamedWorkSchedule> on(String tenant, @Nullable LocalDate asOf, String nameOfDefault);

    /** The default one of each company today. */
    @Query(nativeQuery = true, value = """
        SELECT first.tenant_id, first.tenant_id AS schedule_id, coalesce(held.name, :nameOfDefault) AS name,
               coalesce(held.days, first.days) AS days,
               coalesce(held.weekly_minutes, first.weekly_minutes) AS weekly_minutes,
               coalesce(held.grace_minutes, first.grace_minutes) AS grace_minutes,
               coalesce(held.start_of_day, first.start_of_day) AS start_of_day
          FROM tenant_settings AS first
         CROSS JOIN LATERAL (SELECT today_of(first.tenant_id) AS day) AS today
          LEFT JOIN LATERAL (
            SELECT * FROM schedule_change
             WHERE tenant_id = first.tenant_id AND schedule_id = first.tenant_id AND effective_from <= day
             ORDER BY effective_from DESC, sequence DESC LIMIT 1) AS held ON true
         WHERE first.tenant_id IN (:tenants)
        """)
    List<NamedWorkSchedule> defaults(Collection<String> tenants, String nameOfDefault);
}
