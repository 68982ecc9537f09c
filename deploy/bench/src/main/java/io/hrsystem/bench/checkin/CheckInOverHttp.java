package io.hrsystem.bench.checkin;

import io.hrsystem.bench.harness.Workload;
import io.hrsystem.bench.service.Connection;
import io.hrsystem.bench.service.Turns;
import java.io.IOException;

/** Ours, as a time clock calls it. */
record CheckInOverHttp(Turns turns, Ledger ledger, int port) implements Workload {
    @Override
    public void prepare(int operations) throws IOException, InterruptedException {
        turns.signIn();
        ledger.clear();
    }

    @Override
    public Caller caller(int number) throws IOException {
        var connection = new Connection(port);
        return new Caller() {
            @Override
            public void run(int operation) throws IOException {
                turns.checkIn(connection);
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        };
    }

    @Override
    public void verify(int done) {
        ledger.verify(done);
    }
}
