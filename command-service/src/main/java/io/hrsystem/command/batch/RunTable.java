package io.hrsystem.command.batch;

import io.hrsystem.contract.TenantId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which runs there are, and by which clocks companies live; as the role of the system. */
@Component
final class RunTable {
    /** Of all companies. */
    static final String ALL = "";

    private static final String PLATFORM = TenantId.PLATFORM.value();

    private final JdbcClient system;
    private final Clock clock;

    RunTable(DataSource system, Clock clock) {
        this.system = JdbcClient.create(system);
        this.clock = clock;
    }

    /** The last business date whose run was started by the clock. */
    Optional<LocalDate> lastScheduled(String job) {
        return system.sql("""
            SELECT business_date FROM batch_run
             WHERE tenant_id = ? AND job = ? AND company = '' AND number = 1 AND reason = 'SCHEDULED'
             ORDER BY business_date DESC LIMIT 1
            """).params(PLATFORM, job).query(LocalDate.class).optional();
    }

    /** The business dates after one for which there is a run of all companies. */
    Set<LocalDate> datesAfter(String job, LocalDate date) {
        return new HashSet<>(system.sql("""
            SELECT business_date FROM batch_run WHERE tenant_id = ? AND job = ? AND company = '' AND business_date > ?
            """)
                .params(PLATFORM, job, date)
                .query(LocalDate.class)
                .list());
    }

    /** Those that have not ended, the oldest date first. */
    List<OpenRun> open() {
        return system.sql("SELECT " + OpenRun.COLUMNS + " FROM batch_run r WHERE r.tenant_id = ? AND NOT r.ended"
                        + " ORDER BY r.business_date, r.run_id")
                .param(PLATFORM)
                .query(OpenRun::of)
                .list();
    }

    Optional<OpenRun> open(String run) {
        return system.sql("SELECT " + OpenRun.COLUMNS
                        + " FROM batch_run r WHERE r.tenant_id = ? AND r.run_id = ? AND NOT r.ended")
                .params(PLATFORM, run)
                .query(OpenRun::of)
                .optional();
    }

    /** Where companies have their clocks; where there is none, the default. */
    List<ZoneId> zones() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return system
                .sql("SELECT DISTINCT zone_of_company(tenant_id, ?) FROM tenant_gate")
                .param(today)
                .query(String.class)
                .list()
                .stream()
                .map(ZoneId::of)
                .toList();
    }

    /** Empty if there has never been such a company, or it has been erased. */
    Optional<ZoneId> zone(TenantId company) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return system.sql("SELECT zone_of_company(tenant_id, ?) FROM tenant_gate WHERE tenant_id = ?"
                        + " AND status <> 'ERASED'")
                .params(today, company.value())
                .query(String.class)
                .optional()
                .map(ZoneId::of);
    }
}
