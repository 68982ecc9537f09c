package io.hrsystem.query.platform.projections.live;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes attendance days that an event is applied to again: a row's version is the number of its events, and only grows. */
record AppliedTwice(DataSource superuser) {
    static AppliedTwice watchedFor(DataSource superuser) {
        JdbcClient.create(superuser).sql("""
            CREATE TABLE applied_twice (LIKE attendance_day);
            CREATE FUNCTION note_applied_twice() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
            BEGIN
              INSERT INTO public.applied_twice SELECT NEW.*;
              RETURN NULL;
            END $$;
            CREATE TRIGGER applied_twice AFTER UPDATE ON attendance_day FOR EACH ROW
              WHEN (NEW.version <= OLD.version) EXECUTE FUNCTION note_applied_twice()
            """).update();
        var watched = new AppliedTwice(superuser);
        watched.seesIt();
        return watched;
    }

    int count() {
        return JdbcClient.create(superuser)
                .sql("SELECT count(*) FROM applied_twice")
                .query(Integer.class)
                .single();
    }

    private void seesIt() {
        new TransactionTemplate(new JdbcTransactionManager(superuser)).executeWithoutResult(status -> {
            JdbcClient.create(superuser).sql("""
                INSERT INTO attendance_day (tenant_id, employee_id, work_date, status, check_in, recognised_minutes, late_minutes,
                  early_leave_minutes, gap_minutes, revision, shift_starts_at, shift_ends_at, at_work, version)
                VALUES ('acme', 'anna', '2026-03-02', 'OPEN', now(), 0, 0, 0, 0, 0, now(), now(), true, 1);
                UPDATE attendance_day SET version = 2;
                UPDATE attendance_day SET version = 2
                """).update();
            assertThat(count()).isOne();
            status.setRollbackOnly();
        });
    }
}
