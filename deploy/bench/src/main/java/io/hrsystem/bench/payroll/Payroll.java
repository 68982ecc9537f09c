package io.hrsystem.bench.payroll;

import static io.hrsystem.bench.harness.Figure.FOREIGN;
import static io.hrsystem.bench.harness.Figure.JVM;
import static io.hrsystem.bench.harness.Figure.PEAK;
import static io.hrsystem.bench.harness.Figure.POSTGRES;
import static io.hrsystem.bench.harness.Figure.RATE;

import io.hrsystem.bench.harness.Benchmark;
import io.hrsystem.bench.harness.Goal;
import io.hrsystem.bench.harness.Outcome;
import io.hrsystem.bench.harness.Progress;
import io.hrsystem.bench.harness.Rounds;
import io.hrsystem.bench.harness.Samples;
import io.hrsystem.bench.harness.Scale;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.harness.Table;
import io.hrsystem.bench.store.ByHand;
import io.hrsystem.command.payroll.runs.PayrollBeside;
import java.util.List;

/** A month of 10,000 employees of one company. */
public final class Payroll implements Benchmark {
    private static final String LIMIT = "JDBC by hand";
    private static final String OURS = "payroll run";
    private static final String READING = "reading alone";
    private static final String COMPUTING = "reading and computing";
    private static final String CALCULATORS = "calculators alone";
    private static final int ALONE = 1;

    @Override
    public String name() {
        return "payroll";
    }

    @Override
    public Outcome run(Server server, Scale scale, Progress progress) throws Exception {
        var database = server.create("hr_command", "db/gate", "db/event-store", "db/record", "db/command");
        progress.say("recording a month");
        var month = new PaidMonth(server.owner(database), scale.atLeast(40, 10_000)).recorded();
        try (var service = new PayrollBeside(server.pools(database))) {
            service.run(PaidMonth.TENANT, PaidMonth.MONTH, PaidMonth.PAY_DATE);
            month.verify();
            var payslip = month.payslip();
            var rules = service.rules(PaidMonth.PAY_DATE);
            var inputs =
                    service
                            .read(
                                    service.company(PaidMonth.TENANT, PaidMonth.MONTH),
                                    month.pages().getFirst())
                            .stream()
                            .map(PayrollBeside::month)
                            .toList();
            var contenders = List.of(
                    new WholeMonth(LIMIT, month, true, () -> byHand(server, database, month, payslip), server),
                    new WholeMonth(
                            OURS,
                            month,
                            true,
                            () -> service.run(PaidMonth.TENANT, PaidMonth.MONTH, PaidMonth.PAY_DATE),
                            server),
                    new WholeMonth(READING, month, false, () -> read(service, month), server),
                    new WholeMonth(COMPUTING, month, false, () -> compute(service, month), server),
                    new CalculatorsAlone(CALCULATORS, inputs, rules, server));
            var loads = List.of(ALONE);
            var rounds = new Rounds(scale.shortestWarmUp(), progress);
            rounds.warmUp(contenders, ALONE);
            return outcome(rounds.measure(contenders, loads), loads);
        }
    }

    private static Outcome outcome(Samples samples, List<Integer> loads) {
        return new Outcome(
                "A month of 10,000 employees of one company, 22 closed days each: from the start of the run to the last"
                        + " payslip's event.",
                List.of(new Table(
                        List.of(LIMIT, OURS, READING, COMPUTING, CALCULATORS),
                        "threads",
                        loads,
                        List.of(RATE, POSTGRES, JVM, PEAK, FOREIGN),
                        RATE,
                        LIMIT)),
                samples,
                List.of(
                        Goal.ratioAtLeast("≥ 0.5 of the limit", RATE, OURS, LIMIT, ALONE, 0.5),
                        Goal.atLeast("≥ 1,000 employees per s", RATE, OURS, ALONE, 1_000),
                        Goal.atLeast("≥ 20,000 payslips per s and core", RATE, CALCULATORS, ALONE, 20_000)),
                List.of(
                        "By hand: the same streams and days read, 250 employees in a transaction; nothing is computed,"
                                + " each gets the same payslip under its own name.",
                        "Ours: the run as command-service computes it, on its bus, store and reference rows, in this"
                                + " JVM: a page is read and computed while the one before is written; the feed reads"
                                + " along. Personal values are in plain: there are no keys.",
                        "Reading, and reading and computing, are parts of it: what is left to the whole run is writing."
                                + " Peaks are of the heap of 2 GB, with garbage."));
    }

    private static void byHand(Server server, String database, PaidMonth month, String payslip) throws Exception {
        var anybody = payslip.replaceFirst("(?s).*\"employeeId\":\"([^\"]+)\".*", "$1");
        try (var byHand = new PayrollByHand(ByHand.connect(server, database, PaidMonth.TENANT), payslip, anybody)) {
            for (var page : month.pages()) byHand.pay(page);
        }
    }

    private static void read(PayrollBeside service, PaidMonth month) {
        var company = service.company(PaidMonth.TENANT, PaidMonth.MONTH);
        for (var page : month.pages()) service.read(company, page);
    }

    private static void compute(PayrollBeside service, PaidMonth month) {
        var company = service.company(PaidMonth.TENANT, PaidMonth.MONTH);
        var rules = service.rules(PaidMonth.PAY_DATE);
        for (var page : month.pages())
            for (var employee : service.read(company, page))
                PayrollBeside.month(employee).compute(employee.employeeId().value(), rules);
    }
}
