package io.hrsystem.command.batch;

import io.hrsystem.contract.TenantId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Companies that registered on a date after its run had ended; as the role of the system. */
@Component
final class LeftOut {
    private final JdbcClient system;
    private final Jobs jobs;
    private final Clock clock;
    private final BatchSettings settings;

    LeftOut(DataSource system, Jobs jobs, Clock clock, BatchSettings settings) {
        this.system = JdbcClient.create(system);
        this.jobs = jobs;
        this.clock = clock;
        this.settings = settings;
    }

    /** The attempt with which the newest run of all companies has ended without some; 0 if it has left out nobody. */
    int attempt(String job, LocalDate date) {
        // of what is older nobody knows who was in it
        if (date.isBefore(LocalDate.ofInstant(clock.instant().minus(settings.kept()), ZoneOffset.UTC))) return 0;
        return system.sql("""
            SELECT attempt FROM (
              SELECT attempt, ended FROM batch_run
               WHERE tenant_id = :platform AND job = :job AND business_date = :date AND company = :company
               ORDER BY number DESC LIMIT 1) AS newest
             WHERE ended AND EXISTS (SELECT %s AND %s)
            """.formatted(Belonging.TO_IT, Belonging.LEFT_OUT))
                .param("platform", TenantId.PLATFORM.value())
                .param("job", job)
                .param("date", date)
                .param("company", RunTable.ALL)
                .param("forEnded", jobs.named(job).isForEnded())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }
}
