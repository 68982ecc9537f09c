package io.hrsystem.bench.command;

import io.hrsystem.bench.harness.Workload;
import io.hrsystem.bench.harness.WrongResult;
import io.hrsystem.command.platform.seals.SealedBeside;

/** The same commands, whose events are sealed meanwhile. */
record CommandBesideSealing(Workload commands, SealedBeside sealing) implements Workload {
    @Override
    public void prepare(int operations) throws Exception {
        commands.prepare(operations);
    }

    /** The first one has what was prepared sealed before anything is measured. */
    @Override
    public Caller caller(int number) throws Exception {
        var caller = commands.caller(number);
        if (number > 0) return caller;
        sealing.start();
        return new Caller() {
            @Override
            public void run(int operation) throws Exception {
                caller.run(operation);
            }

            @Override
            public void close() throws Exception {
                sealing.stop();
                caller.close();
            }
        };
    }

    /** @throws WrongResult unless all of them can be sealed too */
    @Override
    public void verify(int done) throws Exception {
        commands.verify(done);
        sealing.finish();
        WrongResult.unlessEqual("events that are not sealed", 0L, sealing.unsealed());
    }
}
