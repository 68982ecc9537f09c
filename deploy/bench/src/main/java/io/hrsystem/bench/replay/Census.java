package io.hrsystem.bench.replay;

import io.hrsystem.bench.harness.WrongResult;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the read model is the fold of the events, company by company, by a way that shares no code with either. */
record Census(DataSource events, DataSource rows) {
    private static final String OF_EVENTS = """
        SELECT tenant_id, concat_ws(' ', count(*) FILTER (WHERE sequence = 0), count(payload ->> 'recognisedMinutes'),
            coalesce(sum((payload ->> 'recognisedMinutes')::int), 0),
            coalesce(sum((payload ->> 'earlyLeaveMinutes')::int), 0))
          FROM event WHERE payload_type LIKE 'attendance.%' GROUP BY tenant_id\
        """;
    private static final String OF_ROWS = """
        SELECT tenant_id, concat_ws(' ', count(*), count(check_out), sum(recognised_minutes), sum(early_leave_minutes))
          FROM attendance_day GROUP BY tenant_id\
        """;

    void verify() {
        WrongResult.unlessEqual("the read model", take(events, OF_EVENTS), take(rows, OF_ROWS));
    }

    private static Map<String, String> take(DataSource database, String sql) {
        var census = new TreeMap<String, String>();
        JdbcClient.create(database).sql(sql).query(row -> {
            census.put(row.getString(1), row.getString(2));
        });
        return census;
    }
}
