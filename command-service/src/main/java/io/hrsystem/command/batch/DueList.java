package io.hrsystem.command.batch;

import io.hrsystem.contract.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom runs are for, and whose hour has come; as the role of the system. */
@Component
final class DueList {
    private static final String PLATFORM = TenantId.PLATFORM.value();

    /** What to do with a company that is down already: nothing, or what a further attempt is for. */
    private static final String NOT_AGAIN = "DO NOTHING";

    private static final String AGAIN = """
        DO UPDATE SET state = 'WAITING'
         WHERE held.state = 'FAILED' OR EXISTS (
           SELECT FROM batch_ledger AS later
            WHERE later.tenant_id = held.tenant_id AND later.job = held.job
              AND later.business_date = held.business_date AND later.outcome = 'NOT_YET')
        """;

    private final JdbcClient system;
    private final Clock clock;
    private final Jobs jobs;

    /** A company whose hour has come. */
    record Due(TenantId tenant, String run) {
        private static Due of(ResultSet row, int number) throws SQLException {
            return new Due(new TenantId(row.getString(1)), row.getString(2));
        }
    }

    DueList(DataSource system, Clock clock, Jobs jobs) {
        this.system = JdbcClient.create(system);
        this.clock = clock;
        this.jobs = jobs;
    }

    boolean isFannedOut(OpenRun run) {
        return system.sql("SELECT attempt FROM batch_fan_out WHERE tenant_id = ? AND run_id = ?")
                .params(PLATFORM, run.id().value())
                .query(Integer.class)
                .optional()
                .filter(it -> it == run.attempt())
                .isPresent();
    }

    /**
     * Puts down whom a run is for: all who were there on that date, or the one that was asked for. In a further attempt
     * those that are through without a failure are left alone, unless something of them has to come again, and of the
     * others those come to it that are in no run of that job and date.
     *
     * @param hour when each is due, by its own clock
     */
    void fanOut(OpenRun run, LocalDateTime hour) {
        system.sql("DELETE FROM batch_ledger WHERE run_id = ? AND subject = ? AND outcome = 'FAILED'")
                .params(run.id().value(), CompanyLedger.WHOLE)
                .update();
        enter(run, hour, AGAIN);
        count(run);
    }

    /** Whether companies have come since that belong to it too: they registered on its date, after it had begun elsewhere. */
    boolean hasMore(OpenRun run, LocalDateTime hour) {
        if (enter(run, hour, NOT_AGAIN) == 0) return false;
        count(run);
        return true;
    }

    private int enter(OpenRun run, LocalDateTime hour, String again) {
        return system.sql("""
            INSERT INTO batch_company AS held (tenant_id, run_id, job, business_date, state, due_at)
            SELECT gate.tenant_id, :run, :job, :date, 'WAITING', CAST(:hour AS timestamp) AT TIME ZONE zone
            %s AND (:attempt = 1 OR :company <> '' OR %s
                 OR EXISTS (SELECT FROM batch_company WHERE tenant_id = gate.tenant_id AND run_id = :run))
            ON CONFLICT (tenant_id, run_id) %s
            """.formatted(Belonging.TO_IT, Belonging.LEFT_OUT, again))
                .param("attempt", run.attempt())
                .param("run", run.id().value())
                .param("job", run.job())
                .param("forEnded", jobs.named(run.job()).isForEnded())
                .param("date", run.businessDate())
                .param("hour", hour.toString())
                .param(
                        "company",
                        run.company() == null ? RunTable.ALL : run.company().value())
                .update();
    }

    private void count(OpenRun run) {
        system.sql("""
            INSERT INTO batch_fan_out (tenant_id, run_id, attempt, total)
            SELECT :tenant, :run, :attempt, count(*) FROM batch_company WHERE run_id = :run
            ON CONFLICT (tenant_id, run_id) DO UPDATE SET attempt = excluded.attempt, total = excluded.total
            """)
                .param("tenant", PLATFORM)
                .param("run", run.id().value())
                .param("attempt", run.attempt())
                .update();
    }

    /**
     * Lets some begin whose hour has come; those that have ended meanwhile never do. What a company has to catch up
     * comes one after the other in the order of its hours, whatever the job: one night hangs on what the night before
     * has left.
     */
    List<Due> release(int most) {
        system.sql("""
            UPDATE batch_company AS c SET state = 'SKIPPED' FROM tenant_gate AS gate
             WHERE c.state = 'WAITING' AND c.due_at <= :now AND gate.tenant_id = c.tenant_id AND gate.status = 'INACTIVE'
               AND NOT c.job = ANY (:forEnded)
            """).param("now", now()).param("forEnded", jobs.forEnded()).update();
        return system.sql("""
            UPDATE batch_company AS c SET state = 'RUNNING' FROM (
              SELECT tenant_id, run_id FROM batch_company AS next
               WHERE state = 'WAITING' AND due_at <= :now AND NOT EXISTS (
                 SELECT FROM batch_company AS earlier
                  WHERE earlier.tenant_id = next.tenant_id AND earlier.state IN ('WAITING', 'RUNNING')
                    AND (earlier.due_at, earlier.business_date, earlier.job, earlier.run_id)
                      < (next.due_at, next.business_date, next.job, next.run_id))
               ORDER BY due_at LIMIT :most) AS due
             WHERE c.tenant_id = due.tenant_id AND c.run_id = due.run_id AND c.state = 'WAITING'
            RETURNING c.tenant_id, c.run_id
            """)
                .param("now", now())
                .param("most", most)
                .query(Due::of)
                .list();
    }

    /** Whether nobody is down. */
    boolean isEmpty(OpenRun run) {
        return system.sql("SELECT NOT EXISTS (SELECT FROM batch_company WHERE run_id = ?)")
                .param(run.id().value())
                .query(Boolean.class)
                .single();
    }

    /** Whether all companies of a run are through. */
    boolean isThrough(OpenRun run) {
        return system.sql("""
            SELECT NOT EXISTS (SELECT FROM batch_company WHERE run_id = ? AND state IN ('WAITING', 'RUNNING'))
            """).param(run.id().value()).query(Boolean.class).single();
    }

    /** Whether nobody has been told that it failed; from then on somebody has. */
    boolean tell(OpenRun run) {
        return system.sql("UPDATE batch_fan_out SET told = :attempt WHERE tenant_id = :tenant AND run_id = :run"
                                + " AND told = 0")
                        .param("attempt", run.attempt())
                        .param("tenant", PLATFORM)
                        .param("run", run.id().value())
                        .update()
                > 0;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
