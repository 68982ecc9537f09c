package io.hrsystem.bench.replay;

import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.harness.WrongResult;
import io.hrsystem.bench.store.ByHand;
import io.hrsystem.platform.database.TenantGate;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;

/** Reads of a company's day, as requests do them: under row level security. */
final class DayReads implements AutoCloseable {
    private final Connection connection;
    private final History history;

    DayReads(Server server, String database, History history) throws SQLException {
        this.history = history;
        connection = ByHand.connect(server, database);
        connection.setAutoCommit(false);
    }

    /** @throws WrongResult unless everybody is there, whatever happens to the tables meanwhile */
    void readOne() {
        var random = ThreadLocalRandom.current();
        var tenant = history.tenant(random.nextInt(history.tenants())).value();
        var date = History.FIRST.plusDays(random.nextInt(history.days()));
        try {
            WrongResult.unlessEqual("people on " + date, (long) history.peopleOfTenant(), people(tenant, date));
        } catch (SQLException e) {
            throw new WrongResult("A read has failed: " + e.getMessage());
        }
    }

    private long people(String tenant, LocalDate date) throws SQLException {
        try (var gate = connection.prepareStatement(TenantGate.ENTER);
                var count = connection.prepareStatement(
                        "SELECT count(*) FROM attendance_day WHERE tenant_id = ? AND work_date = ?")) {
            gate.setString(1, tenant);
            gate.execute();
            count.setString(1, tenant);
            count.setObject(2, date);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            } finally {
                connection.commit();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
