package io.hrsystem.bench.replay;

import io.hrsystem.bench.harness.Contender;
import io.hrsystem.bench.harness.Cpu;
import io.hrsystem.bench.harness.Figure;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.harness.WrongResult;
import io.hrsystem.bench.service.Services;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedOut;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The limit: two threads read and decode half of the store each, fold in memory, and COPY into a table without key. */
record ReplayByHand(String name, Server server, History history) implements Contender {
    private static final int FETCH = 5_000;
    private static final String READ = """
        SELECT tenant_id, stream_id, payload_type, payload FROM event
         WHERE xid > ? AND xid <= ? AND stream_type = 'AttendanceDay' ORDER BY xid, pos\
        """;

    @Override
    public Map<Figure, Double> measure(int load, Duration duration) throws Exception {
        var table = JdbcClient.create(rows());
        table.sql("DROP TABLE IF EXISTS day_by_hand").update();
        table.sql("CREATE TABLE day_by_hand (LIKE attendance_day)").update();
        server.checkpoint();
        var cpu = new Cpu(server.processes(), List.of(ProcessHandle.current()), List.of());
        var before = cpu.read();
        copy(fold());
        var end = System.nanoTime();
        // what its backends have used is counted when they have ended
        Thread.sleep(500);
        var after = cpu.read();
        WrongResult.unlessEqual(
                "rows by hand",
                (long) history.rows(),
                table.sql("SELECT count(*) FROM day_by_hand").query(Long.class).single());
        var figures = after.since(before, history.events());
        figures.put(Figure.RATE, history.events() * 1e9 / (end - before.nanos()));
        return figures;
    }

    private DataSource events() {
        return server.superuser(Services.COMMAND);
    }

    private DataSource rows() {
        return server.read().superuser(Services.READ);
    }

    private Map<String, DayFold> fold() throws Exception {
        var range = JdbcClient.create(events())
                .sql("SELECT min(xid) - 1, max(xid) FROM event")
                .query((row, _) -> List.of(row.getLong(1), row.getLong(2)))
                .single();
        var middle = (range.getFirst() + range.getLast()) / 2;
        try (var threads = Executors.newFixedThreadPool(2)) {
            var halves = threads.invokeAll(List.<Callable<Map<String, DayFold>>>of(
                    () -> fold(range.getFirst(), middle), () -> fold(middle, range.getLast())));
            var days = halves.getFirst().get();
            halves.getLast().get().forEach((stream, day) -> days.merge(stream, day, DayFold::with));
            return days;
        }
    }

    private Map<String, DayFold> fold(long after, long until) throws SQLException {
        var json = JsonMapper.builder().build();
        var days = new HashMap<String, DayFold>();
        try (var connection = events().getConnection();
                var read = connection.prepareStatement(READ)) {
            connection.setAutoCommit(false);
            read.setFetchSize(FETCH);
            read.setLong(1, after);
            read.setLong(2, until);
            try (var row = read.executeQuery()) {
                while (row.next()) {
                    var tenant = row.getString(1);
                    var day = days.computeIfAbsent(row.getString(2), _ -> new DayFold(tenant));
                    if (row.getString(3).equals("attendance.CheckedIn"))
                        day.apply(json.readValue(row.getBytes(4), CheckedIn.class));
                    else day.apply(json.readValue(row.getBytes(4), CheckedOut.class));
                }
            }
        }
        return days;
    }

    private void copy(Map<String, DayFold> days) throws SQLException, IOException {
        try (var connection = rows().getConnection()) {
            var stream = new PGCopyOutputStream(
                    connection.unwrap(PGConnection.class), "COPY day_by_hand FROM STDIN (FORMAT binary)");
            try (var row = new CopyBinary(stream)) {
                for (var day : days.values()) day.write(row);
            }
        }
    }
}
