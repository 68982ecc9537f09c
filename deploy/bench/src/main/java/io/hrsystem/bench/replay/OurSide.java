package io.hrsystem.bench.replay;

import io.hrsystem.bench.harness.Contender;
import io.hrsystem.bench.harness.Cpu;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.harness.WrongResult;
import io.hrsystem.bench.service.Child;
import io.hrsystem.bench.service.Services;
import io.hrsystem.bench.store.OurStore;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Our event store, and query-service reading along. */
final class OurSide implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long PAUSE_NANOS = 250_000_000;

    private final Server server;
    private final Child query;
    private final History history;
    private final OurStore store;
    private final DayReads reads;

    OurSide(Server server, Child query, History history) throws SQLException {
        this.server = server;
        this.query = query;
        this.history = history;
        var gate = JdbcClient.create(server.read().superuser(Services.READ));
        for (var number = 0; number < history.tenants(); number++)
            gate.sql("SELECT set_gate(?, 'ACTIVE', 1)")
                    .param(history.tenant(number).value())
                    .query()
                    .listOfRows();
        store = new OurStore(server, Services.COMMAND);
        reads = new DayReads(server.read(), Services.READ, history);
    }

    void awaitCaughtUp() {
        var rows = JdbcClient.create(server.read().superuser(Services.READ)).sql("SELECT count(*) FROM attendance_day");
        for (var end = System.nanoTime() + PATIENCE.toNanos();
                System.nanoTime() < end;
                LockSupport.parkNanos(PAUSE_NANOS)) if (rows.query(Long.class).single() == history.rows()) return;
        throw new WrongResult("The read model does not catch up");
    }

    /** @param work what happens beside the live traffic */
    Contender besideTraffic(String name, BesideLiveTraffic.Work work) {
        var events = server.superuser(Services.COMMAND);
        var rows = server.read().superuser(Services.READ);
        var cpu = new Cpu(server.processes(), List.of(query.process()), List.of(ProcessHandle.current()));
        return new BesideLiveTraffic(name, server, cpu, store, reads, rows, new Census(events, rows), work);
    }

    @Override
    public void close() throws SQLException {
        reads.close();
        store.close();
    }
}
