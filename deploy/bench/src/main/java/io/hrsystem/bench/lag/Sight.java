package io.hrsystem.bench.lag;

import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.harness.WrongResult;
import io.hrsystem.bench.service.Services;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.HdrHistogram.Histogram;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the servers themselves know of both commits: the transaction that wrote the event, and the one that wrote the row.
 * Nobody has to look often, and so nobody is disturbed.
 *
 * @param events where the events are
 * @param written key and commit of each event
 * @param rows where the read model is
 * @param visible key and commit of each row
 */
public record Sight(DataSource events, String written, DataSource rows, String visible) {
    private static final int LOOKS = 120;
    private static final long PAUSE_NANOS = 500_000_000;

    /** Of our event table and the read model of attendance. */
    static Sight ofOurs(Server server) {
        return new Sight(
                server.superuser(Services.COMMAND),
                "SELECT (payload ->> 'employeeId') || ' ' || (payload ->> 'workDate'), " + micros("event.xmin")
                        + " FROM event WHERE payload_type = 'attendance.CheckedIn' AND recorded_at >= to_timestamp(?)",
                server.read().superuser(Services.READ),
                "SELECT employee_id || ' ' || work_date, " + micros("xmin") + " FROM attendance_day");
    }

    /** Of Axon's table and {@code DayRow}. */
    static Sight ofStock(DataSource database) {
        return new Sight(
                database,
                "SELECT aggregateidentifier, " + micros("xmin")
                        + " FROM domainevententry WHERE \"timestamp\"::timestamptz >= to_timestamp(?)",
                database,
                "SELECT stream, " + micros("xmin") + " FROM day_row");
    }

    /**
     * Waits until every event since then has its row.
     *
     * @param since in seconds of the epoch
     * @param expected how many events there must be
     * @return microseconds from commit to commit
     */
    public Histogram lags(double since, int expected) {
        var committed = times(events, written, since);
        WrongResult.unlessEqual("events committed", expected, committed.size());
        for (var look = 0; look < LOOKS; look++) {
            var seen = times(rows, visible);
            if (seen.keySet().containsAll(committed.keySet())) return lags(committed, seen);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new WrongResult("Not every event has reached the read model");
    }

    private static Histogram lags(Map<String, Long> committed, Map<String, Long> seen) {
        var lags = new Histogram(3);
        committed.forEach((key, at) -> lags.recordValue(Math.max(0, seen.getOrDefault(key, at) - at)));
        return lags;
    }

    private static Map<String, Long> times(DataSource database, String sql, Object... arguments) {
        var times = new HashMap<String, Long>();
        JdbcClient.create(database).sql(sql).params(arguments).query(row -> {
            times.put(row.getString(1), row.getLong(2));
        });
        return times;
    }

    private static String micros(String xmin) {
        return "(extract(epoch FROM pg_xact_commit_timestamp(" + xmin + ")) * 1000000)::bigint";
    }
}
