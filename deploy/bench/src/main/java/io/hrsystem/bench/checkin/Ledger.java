package io.hrsystem.bench.checkin;

import io.hrsystem.bench.harness.WrongResult;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What check-ins leave in the database. */
record Ledger(DataSource superuser, String responses) {
    /** Older builds have other names for the table of stored responses. */
    static Ledger of(DataSource superuser) {
        var responses = JdbcClient.create(superuser)
                .sql("SELECT table_name FROM information_schema.columns WHERE column_name = 'idempotency_key'")
                .query(String.class)
                .single();
        return new Ledger(superuser, responses);
    }

    /** Leaves no event and no stored response; people and open sessions stay. */
    void clear() {
        // events are guarded against it
        database()
                .sql("SET session_replication_role = replica; TRUNCATE event, %s; RESET session_replication_role"
                        .formatted(responses))
                .update();
    }

    /** @throws WrongResult unless each check-in is one event, one stored response, and the last of each person is open */
    void verify(int done) {
        expect(
                "events",
                done,
                "SELECT count(*) FROM event WHERE payload_type = 'attendance.CheckedIn' AND sequence = 0");
        expect("events of other kinds", 0, "SELECT count(*) FROM event WHERE payload_type <> 'attendance.CheckedIn'");
        expect("stored responses", done, "SELECT count(*) FROM " + responses + " WHERE position IS NOT NULL");
        expect("people whose open session is not their last check-in", 0, """
            SELECT count(*) FROM roster JOIN (
                SELECT payload ->> 'employeeId' AS employee_id, max((payload ->> 'workDate')::date) AS last_date
                  FROM event GROUP BY 1) AS checked_in USING (employee_id)
             WHERE open_work_date IS DISTINCT FROM last_date\
            """);
    }

    /** @throws WrongResult unless each night is one work date, with the eight hours that were scheduled, and nobody is in */
    void verifyNights(int done) {
        expect("nights", done, """
            SELECT count(*) FROM event
             WHERE payload_type = 'attendance.CheckedOut' AND sequence = 1 AND payload ->> 'recognisedMinutes' = '480'\
            """);
        expect("events", 2L * done, "SELECT count(*) FROM event");
        expect("people who are still in", 0, """
            SELECT count(*) FROM roster WHERE open_since IS NOT NULL
               AND employee_id IN (SELECT payload ->> 'employeeId' FROM event)\
            """);
    }

    private void expect(String what, long count, String sql) {
        WrongResult.unlessEqual(
                what, count, database().sql(sql).query(Long.class).single());
    }

    private JdbcClient database() {
        return JdbcClient.create(superuser);
    }
}
