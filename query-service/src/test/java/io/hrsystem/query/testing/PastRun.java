package io.hrsystem.query.testing;

import io.hrsystem.contract.Ids;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs of a nightly job, as the side that runs it has them. */
public record PastRun(JdbcClient command) {
    public static PastRun in(TestDatabases databases) {
        return new PastRun(JdbcClient.create(databases.command().superuser()));
    }

    /** Answers its id. */
    public String of(String forceOf, boolean ended) {
        return of("AttdClosing", LocalDate.of(2026, 3, 4), forceOf, ended);
    }

    public String of(String job, LocalDate date, String forceOf, boolean ended) {
        var run = Ids.next();
        command.sql("""
            INSERT INTO batch_run (tenant_id, run_id, job, business_date, company, number, started_by, reason, force_of,
                                   attempt, ended, done, failed, skipped)
            SELECT 'platform', ?, ?, ?, '', count(*) + 1, 'schedule', 'SCHEDULED', nullif(?, ''),
                   1, ?, 0, 0, 0 FROM batch_run
            """).params(run, job, date, forceOf, ended).update();
        return run;
    }
}
