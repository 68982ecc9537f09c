package io.hrsystem.bench.erase;

import static io.hrsystem.bench.harness.Figure.FOREIGN;
import static io.hrsystem.bench.harness.Figure.JVM;
import static io.hrsystem.bench.harness.Figure.P50;
import static io.hrsystem.bench.harness.Figure.P99;
import static io.hrsystem.bench.harness.Figure.POSTGRES;
import static io.hrsystem.bench.harness.Figure.RATE;

import io.hrsystem.bench.harness.Benchmark;
import io.hrsystem.bench.harness.Cpu;
import io.hrsystem.bench.harness.Goal;
import io.hrsystem.bench.harness.OpenLoop;
import io.hrsystem.bench.harness.Outcome;
import io.hrsystem.bench.harness.Progress;
import io.hrsystem.bench.harness.Rounds;
import io.hrsystem.bench.harness.Scale;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.harness.Table;
import io.hrsystem.command.attendance.ClosingBeside;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** 200,000 events of one company, scattered among those of 20 that work. */
public final class Erase implements Benchmark {
    static final String PURGE = "SELECT purge_events(?, ?)";

    private static final String DELETE =
            "DELETE FROM event WHERE ctid = ANY (ARRAY(SELECT ctid FROM event WHERE tenant_id = ? LIMIT ?))";
    private static final String LIMIT = "DELETE by hand";
    private static final String OURS = "purge";
    private static final String ALONE = "check-ins, nothing else";
    private static final String BESIDE = "check-ins, purge beside";
    private static final List<Integer> BATCHES = List.of(5_000);
    private static final List<Integer> CHECK_INS = List.of(100);
    private static final List<Integer> KEYS = List.of(100, 1_000, 50_000);
    private static final String KEYS_DATABASE = "hr_keys";
    private static final int CALLERS = 8;

    @Override
    public String name() {
        return "erase";
    }

    @Override
    public Outcome run(Server server, Scale scale, Progress progress) throws Exception {
        var database = server.create("hr_command", "db/gate", "db/event-store", "db/record", "db/command");
        var scattered = Scattered.of(server, database, scale.atLeast(20_000, 200_000));
        PurgeLoop.Connections system =
                () -> DriverManager.getConnection(server.url(database), "hr_system", Server.PASSWORDS.system());
        var cpu = Cpu.ofThisJvm(server.process());
        server.createKeys(KEYS_DATABASE);
        try (var service = new ClosingBeside(server.pools(database));
                var keys = new KeysOfCompany(server, server.pools(KEYS_DATABASE), server.folder())) {
            var purges = List.of(
                    new PurgeLoop(LIMIT, scattered, server, () -> unguarded(server, database), DELETE),
                    new PurgeLoop(OURS, scattered, server, system, PURGE));
            var many = Scattered.of(server, database, scale.atLeast(20_000, 600_000));
            var checkIns = List.of(
                    new OpenLoop(ALONE, new CheckIns(service, many, system, false), CALLERS, server, cpu),
                    new OpenLoop(BESIDE, new CheckIns(service, many, system, true), CALLERS, server, cpu));
            new Rounds(scale, progress).warmUp(checkIns, CHECK_INS.getFirst());
            var rounds = new Rounds(scale.shortestWarmUp(), progress);
            // these first: the check-ins take what time there is
            rounds.measure(List.of(keys), scale.loads(KEYS));
            rounds.measure(purges, BATCHES);
            rounds.measure(checkIns, CHECK_INS);
            return new Outcome(
                    "200,000 events of a company behind the fence, each between two of twenty others; meanwhile their"
                            + " people come.",
                    List.of(
                            new Table(
                                    List.of(LIMIT, OURS),
                                    "in a batch",
                                    BATCHES,
                                    List.of(RATE, POSTGRES, FOREIGN),
                                    RATE,
                                    LIMIT),
                            new Table(
                                    List.of(ALONE, BESIDE),
                                    "due per s",
                                    CHECK_INS,
                                    List.of(RATE, P50, P99, FOREIGN),
                                    P99,
                                    ALONE),
                            new Table(
                                    List.of(keys.name()),
                                    "keys",
                                    scale.loads(KEYS),
                                    List.of(P50, POSTGRES, JVM, FOREIGN),
                                    P50,
                                    keys.name())),
                    rounds.samples(),
                    List.of(
                            Goal.atLeast("≥ 25,000 events a second", RATE, OURS, BATCHES.getFirst(), 25_000),
                            Goal.ratioAtMost("others' p99 ≤ 1.5 × beside the purge", P99, BESIDE, ALONE, 100, 1.5)),
                    List.of(
                            "By hand: as a superuser, without the guards of the table and without a record.",
                            "Ours: `purge_events` as the erasure calls it, one transaction a batch. Beside check-ins it"
                                    + " removes 600,000, which is done before the burst is.",
                            "After each purge all events of the others are there, by a sum over their ids.",
                            "All keys of a company, each in the memory of two nodes: from the word until both have said"
                                    + " that they have dropped them. From that moment on neither reads any of its"
                                    + " values: each is asked for every one."));
        }
    }

    private static Connection unguarded(Server server, String database) throws SQLException {
        var connection = server.superuser(database).getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
        }
        return connection;
    }
}
