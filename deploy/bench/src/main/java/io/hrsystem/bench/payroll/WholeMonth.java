package io.hrsystem.bench.payroll;

import io.hrsystem.bench.harness.Contender;
import io.hrsystem.bench.harness.Cpu;
import io.hrsystem.bench.harness.Figure;
import io.hrsystem.bench.harness.Server;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.Map;

/**
 * All of the month's employees once, however long it takes.
 *
 * @param pays whether there are payslips afterwards
 */
record WholeMonth(String name, PaidMonth month, boolean pays, Work work, Server server) implements Contender {
    private static final double MEGABYTE = 1 << 20;

    interface Work {
        void doAll() throws Exception;
    }

    @Override
    public Map<Figure, Double> measure(int load, Duration duration) throws Exception {
        month.prepare();
        server.checkpoint();
        var cpu = Cpu.ofThisJvm(server.process());
        // what rounds before have left would count
        System.gc();
        pools(MemoryPoolMXBean::resetPeakUsage);
        var before = cpu.read();
        work.doAll();
        var after = cpu.read();
        if (pays) month.verify();
        var figures = after.since(before, month.people());
        figures.put(Figure.RATE, month.people() * 1e9 / (after.nanos() - before.nanos()));
        var peak = new long[1];
        pools(it -> peak[0] += it.getPeakUsage().getUsed());
        figures.put(Figure.PEAK, peak[0] / MEGABYTE);
        return figures;
    }

    private interface Each {
        void on(MemoryPoolMXBean pool);
    }

    private static void pools(Each each) {
        for (var pool : ManagementFactory.getMemoryPoolMXBeans()) if (pool.getType() == MemoryType.HEAP) each.on(pool);
    }
}
