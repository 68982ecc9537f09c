package io.hrsystem.bench.replay;

import io.hrsystem.bench.harness.Contender;
import io.hrsystem.bench.harness.Cpu;
import io.hrsystem.bench.harness.Figure;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.harness.WrongResult;
import io.hrsystem.bench.projection.StockProcessor;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Axon's processor from its first token to the last event. */
record StockReplay(String name, Server server, DataSource pool, History history, int batchSize) implements Contender {
    private static final long PAUSE_NANOS = 100_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Override
    public Map<Figure, Double> measure(int load, Duration duration) {
        try (var processor = new StockProcessor(pool, batchSize)) {
            database().sql("TRUNCATE day_row, token_entry").update();
            server.checkpoint();
            var cpu = Cpu.ofThisJvm(server.process());
            var before = cpu.read();
            processor.start();
            awaitAll();
            var after = cpu.read();
            verify();
            var figures = after.since(before, history.events());
            figures.put(Figure.RATE, history.events() * 1e9 / (after.nanos() - before.nanos()));
            return figures;
        }
    }

    private void awaitAll() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (count("SELECT count(*) FROM day_row WHERE version = 2") < history.rows()) {
            if (System.nanoTime() > end) throw new WrongResult("Not every event has reached the read model");
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void verify() {
        WrongResult.unlessEqual("rows", (long) history.rows(), count("SELECT count(*) FROM day_row"));
        WrongResult.unlessEqual(
                "recognised minutes",
                count("SELECT sum((convert_from(payload, 'UTF8')::json ->> 'recognisedMinutes')::int) FROM"
                        + " domainevententry"),
                count("SELECT sum(recognised_minutes) FROM day_row"));
    }

    private long count(String sql) {
        return database().sql(sql).query(Long.class).single();
    }

    private JdbcClient database() {
        return JdbcClient.create(pool);
    }
}
