package io.hrsystem.bench.replay;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.hrsystem.bench.event.Punches;
import io.hrsystem.bench.harness.WrongResult;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Looks every five milliseconds which of the events that have been committed are in the read model. The server's commit
 * times would not do here: a rebuild writes rows again that had been there for long.
 */
final class Arrivals implements AutoCloseable {
    private static final long PAUSE_NANOS = 5_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LOOK = """
        SELECT employee_id FROM unnest(?::text[], ?::text[]) AS expected (tenant_id, employee_id)
          JOIN attendance_day USING (tenant_id, employee_id) WHERE work_date = '%s'\
        """.formatted(Punches.DATE);

    private final Map<String, Expected> expected = new ConcurrentHashMap<>();
    private final Histogram micros = new Histogram(3);
    private final Connection connection;
    private final Thread thread = Thread.ofPlatform().daemon().name("arrivals").unstarted(this::look);
    private volatile boolean ended;
    private volatile @Nullable SQLException failure;

    private record Expected(TenantId tenant, long since) {}

    Arrivals(Connection connection) {
        this.connection = connection;
        thread.start();
    }

    /** From now on it ought to be there. */
    void expect(TenantId tenant, EmployeeId employee) {
        expected.put(employee.value(), new Expected(tenant, System.nanoTime()));
    }

    /** Microseconds from commit to row, when everything has arrived and nothing more is expected. */
    Histogram all() throws InterruptedException {
        ended = true;
        thread.join(PATIENCE);
        if (failure != null) throw new WrongResult("The read model cannot be read: " + failure);
        if (!expected.isEmpty()) throw new WrongResult("Not every event has reached the read model");
        return micros;
    }

    private void look() {
        try (var look = connection.prepareStatement(LOOK)) {
            while (!ended || !expected.isEmpty()) {
                if (!expected.isEmpty()) look(look);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (SQLException e) {
            failure = e;
        }
    }

    private void look(PreparedStatement look) throws SQLException {
        var asked = Map.copyOf(expected);
        var tenants = asked.values().stream().map(it -> it.tenant.value()).toArray();
        look.setArray(1, connection.createArrayOf("text", tenants));
        look.setArray(2, connection.createArrayOf("text", asked.keySet().toArray()));
        try (var row = look.executeQuery()) {
            while (row.next()) {
                var arrived = expected.remove(row.getString(1));
                if (arrived != null) micros.recordValue(NANOSECONDS.toMicros(System.nanoTime() - arrived.since));
            }
        }
    }

    @Override
    public void close() throws SQLException {
        ended = true;
        connection.close();
    }
}
