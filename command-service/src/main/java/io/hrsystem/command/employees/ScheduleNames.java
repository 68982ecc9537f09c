package io.hrsystem.command.employees;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.Timeline;
import io.hrsystem.contract.attendance.WorkScheduleId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The work schedules of a company by what they are called from day to day. */
record ScheduleNames(Map<WorkScheduleId, Timeline<String>> names) {
    static ScheduleNames of(TenantId tenant, JdbcClient system) {
        var names = new LinkedHashMap<WorkScheduleId, Timeline<String>>();
        system.sql("""
            SELECT subject, change_id, effective_on, value FROM fact
             WHERE tenant_id = :tenant AND fact = 'NAME'
             ORDER BY subject, effective_on, sequence
            """).param("tenant", tenant.value()).query(row -> {
            var id = WorkScheduleId.of(row.getString(1));
            var held = names.getOrDefault(id, Timeline.none());
            names.put(
                    id, held.with(ChangeId.of(row.getString(2)), row.getObject(3, LocalDate.class), row.getString(4)));
        });
        return new ScheduleNames(names);
    }

    /** Null if none is called so on that day. */
    @Nullable
    WorkScheduleId on(String name, LocalDate day) {
        return names.entrySet().stream()
                .filter(it -> name.equals(it.getValue().on(day)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
