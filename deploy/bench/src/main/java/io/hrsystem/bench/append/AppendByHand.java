package io.hrsystem.bench.append;

import io.hrsystem.bench.event.Punches;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.harness.Workload;
import io.hrsystem.bench.store.ByHand;
import io.hrsystem.bench.store.EventTable;
import io.hrsystem.contract.employees.EmployeeId;
import java.sql.SQLException;

/** The limit: INSERT and COMMIT. */
record AppendByHand(Server server, String database, EventTable table) implements Workload {
    @Override
    public void prepare(int operations) {
        table.clear();
    }

    @Override
    public Caller caller(int number) throws SQLException {
        var tenant = Punches.tenantOf(number);
        var hand = new ByHand(ByHand.connect(server, database, tenant));
        return new Caller() {
            @Override
            public void run(int operation) throws SQLException {
                hand.append(tenant, EmployeeId.next(), 0);
                hand.commit();
            }

            @Override
            public void close() throws SQLException {
                hand.close();
            }
        };
    }

    @Override
    public void verify(int done) {
        table.verify(done, done, 0);
    }
}
