package io.hrsystem.bench.hold;

import io.hrsystem.bench.harness.Workload;
import io.hrsystem.bench.service.Companies;
import io.hrsystem.bench.service.Connection;
import io.hrsystem.bench.service.Turns;
import java.io.IOException;

/** Check-ins and, every other time, a look at a month: what people of all companies do all day. */
record EverydayWork(Turns turns, Companies companies, int commandPort, int queryPort) implements Workload {
    static final String READ = """
        { attendanceDays(from: "2000-01-01", to: "2000-01-31", first: 50) { edges { node { date status
            employee { name department { name } } } } } }\
        """.replace("\n", "");

    @Override
    public void prepare(int operations) throws IOException, InterruptedException {
        turns.signIn();
    }

    @Override
    public Caller caller(int number) throws IOException {
        var commands = new Connection(commandPort);
        var reads = new Connection(queryPort);
        return new Caller() {
            @Override
            public void run(int operation) throws IOException {
                if (operation % 2 == 0) turns.checkIn(commands);
                else read(reads, operation);
            }

            @Override
            public void close() throws IOException {
                commands.close();
                reads.close();
            }
        };
    }

    /** Not by the first company, which is the one that attacks. */
    private void read(Connection connection, int operation) throws IOException {
        var reader = companies.companyOf(operation) == 0 ? operation + 1 : operation;
        connection.post(
                "/graphql",
                companies.managersToken(reader),
                "read-" + operation,
                "{\"query\":\"%s\"}".formatted(READ.replace("\"", "\\\"")));
    }

    /** Every call was answered by a 200, or the burst would have failed. */
    @Override
    public void verify(int done) {}
}
