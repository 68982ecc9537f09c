package io.hrsystem.bench.payroll;

import io.hrsystem.bench.harness.Contender;
import io.hrsystem.bench.harness.Cpu;
import io.hrsystem.bench.harness.Figure;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.harness.WrongResult;
import io.hrsystem.payroll.inputs.PayslipInput;
import io.hrsystem.payroll.rules.RuleSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Payslips of what is in memory already, on one core. */
record CalculatorsAlone(String name, List<PayslipInput> inputs, RuleSet rules, Server server) implements Contender {
    @Override
    public Map<Figure, Double> measure(int load, Duration duration) {
        var cpu = Cpu.ofThisJvm(server.process());
        var before = cpu.read();
        var done = 0;
        var wrong = 0L;
        for (var start = System.nanoTime(); System.nanoTime() - start < duration.toNanos(); )
            for (var input : inputs) {
                if (input.compute("an employee", rules).net() <= 0) wrong++;
                done++;
            }
        var after = cpu.read();
        WrongResult.unlessEqual("payslips of nothing", 0L, wrong);
        var figures = after.since(before, done);
        figures.put(Figure.RATE, done * 1e9 / (after.nanos() - before.nanos()));
        figures.put(Figure.PEAK, Double.NaN);
        return figures;
    }
}
