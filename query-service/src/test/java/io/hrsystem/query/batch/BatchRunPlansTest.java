package io.hrsystem.query.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.query.testing.Plans;
import io.hrsystem.testserver.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page of runs is read by an index from its date back, and companies are counted for that page alone. */
class BatchRunPlansTest {
    private static final TestDatabase DATABASE = TestDatabase.of("db/gate", "db/event-store", "db/record");

    private static final Map<String, String> ASKED = Map.of(
            "tenant", "'platform'",
            "from", "DATE '1900-01-01'",
            "beforeDate", "DATE '2026-03-01'",
            "beforeStart", "TIMESTAMPTZ '2026-03-01Z'",
            "beforeId", "'~'",
            "limit", "21");

    @BeforeAll
    static void fill() {
        var superuser = JdbcClient.create(DATABASE.superuser());
        superuser.sql("""
            INSERT INTO batch_run
            SELECT 'platform', 'r' || nr || job, job, DATE '2000-01-01' + nr, '', 1, 'schedule', 'SCHEDULED', NULL, 1, true,
                   1, 0, 0
              FROM generate_series(1, 10000) AS nr, (VALUES ('AttdClosing'), ('VacationGen')) AS job (job)
            """).update();
        superuser.sql("""
            INSERT INTO event (tenant_id, stream_id, sequence, event_id, stream_type, payload_type, payload, metadata,
                               recorded_at)
            SELECT 'platform', 'batch-run:' || run_id, 0, gen_random_uuid(), 'batch-run', 'batch.BatchRunStarted', '{}',
                   '{}', business_date FROM batch_run
            """).update();
        superuser.sql("""
            INSERT INTO batch_company
            SELECT 'c' || nr, run_id, job, business_date, 'DONE', business_date FROM batch_run, generate_series(1, 5) AS nr
            """).update();
        superuser.sql("ANALYZE batch_run, event, batch_company").update();
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void aPageIsReadFromItsDateBack() {
        assertRead("NULL", "Index Scan Backward using batch_run_date");
    }

    @Test
    void thoseOfAJobAreReadWithoutTheOthers() {
        assertRead("'AttdClosing'", "Index Scan Backward using batch_run_number");
    }

    private static void assertRead(String job, String how) {
        assertThat(Plans.of(DATABASE.system(), BatchRunRepository.PAGE.replace(":job", job), ASKED))
                .anyMatch(it -> it.contains(how))
                .anyMatch(it -> it.contains("Presorted Key: run.business_date"))
                .anyMatch(it -> it.contains("event_pkey"))
                .anyMatch(it -> it.contains("batch_company_run"))
                .noneMatch(it -> it.contains("Seq Scan"));
    }
}
