package io.hrsystem.bench.checkin;

import io.hrsystem.bench.harness.Workload;
import io.hrsystem.bench.service.Turns;
import io.hrsystem.bench.store.ByHand;
import java.sql.SQLException;

/** The limit: what the endpoint's transaction does to the database, without the endpoint. */
record CheckInByHand(Turns turns, Ledger ledger, String url) implements Workload {
    @Override
    public void prepare(int operations) {
        ledger.clear();
    }

    @Override
    public Caller caller(int number) throws SQLException {
        var hand = new HandWrittenCheckIn(ByHand.connect(url));
        return new Caller() {
            @Override
            public void run(int operation) throws SQLException {
                hand.run(turns.next());
            }

            @Override
            public void close() throws SQLException {
                hand.close();
            }
        };
    }

    @Override
    public void verify(int done) {
        ledger.verify(done);
    }
}
