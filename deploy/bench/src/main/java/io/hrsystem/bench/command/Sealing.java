package io.hrsystem.bench.command;

import io.hrsystem.bench.harness.Contender;
import io.hrsystem.bench.harness.Cpu;
import io.hrsystem.bench.harness.Figure;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.harness.WrongResult;
import io.hrsystem.bench.store.EventTable;
import io.hrsystem.command.platform.seals.Seals;
import java.time.Duration;
import java.util.Map;

/** Events that are there are sealed, however many callers there are elsewhere. */
record Sealing(String name, Seals seals, EventTable table, Server server) implements Contender {
    private static final int STREAMS_PER_SECOND = 10_000;

    @Override
    public Map<Figure, Double> measure(int load, Duration duration) throws Exception {
        seals.seal();
        table.fill((int) Math.max(1, STREAMS_PER_SECOND * duration.toMillis() / 1_000));
        server.checkpoint();
        var events = seals.unsealed();
        var cpu = Cpu.ofThisJvm(server.process());
        var before = cpu.read();
        seals.seal();
        var after = cpu.read();
        WrongResult.unlessEqual("events that are not sealed", 0L, seals.unsealed());
        var figures = after.since(before, events);
        figures.put(Figure.RATE, events * 1e9 / (after.nanos() - before.nanos()));
        return figures;
    }
}
