package io.hrsystem.bench.lag;

import io.hrsystem.bench.harness.Workload;
import io.hrsystem.bench.service.Connection;
import io.hrsystem.bench.service.Turns;
import java.io.IOException;

/** Events of command-service, by what causes them; the read model is what is verified. */
record CheckIns(Turns turns, int port) implements Workload {
    @Override
    public void prepare(int operations) throws IOException, InterruptedException {
        turns.signIn();
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
    public void verify(int done) {}
}
