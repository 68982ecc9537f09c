package io.hrsystem.bench.command;

import io.hrsystem.bench.event.Punches;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.harness.Workload;
import io.hrsystem.bench.harness.WrongResult;
import io.hrsystem.bench.store.ByHand;
import io.hrsystem.bench.store.EventTable;
import java.sql.SQLException;

/** The limit: the gate, SELECT, INSERT and COMMIT, each a round trip. */
record CommandByHand(Server server, String database, EventTable table) implements Workload {
    @Override
    public void prepare(int operations) {
        table.fill(operations);
    }

    @Override
    public Caller caller(int number) throws SQLException {
        var hand = new ByHand(ByHand.connect(server, database));
        return new Caller() {
            @Override
            public void run(int operation) throws SQLException {
                var tenant = Punches.tenantOf(operation);
                var employee = Punches.employee(operation);
                hand.admit(tenant);
                WrongResult.unlessEqual("events loaded", 2, hand.load(tenant, employee));
                hand.append(tenant, employee, 2);
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
        table.verifyThirds(done);
    }
}
