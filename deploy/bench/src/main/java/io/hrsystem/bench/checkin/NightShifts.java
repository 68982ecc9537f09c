package io.hrsystem.bench.checkin;

import io.hrsystem.bench.harness.Workload;
import io.hrsystem.bench.service.Connection;
import io.hrsystem.bench.service.Turns;
import java.io.IOException;

/** Shifts that begin before midnight of their work date: a check-in, and a check-out on the next day, one operation. */
record NightShifts(Turns turns, Ledger ledger, int port) implements Workload {
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
                turns.workNight(connection);
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        };
    }

    @Override
    public void verify(int done) {
        ledger.verifyNights(done);
    }
}
