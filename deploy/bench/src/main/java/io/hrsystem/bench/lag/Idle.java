package io.hrsystem.bench.lag;

import io.hrsystem.bench.harness.Cpu;
import io.hrsystem.bench.harness.Figure;
import io.hrsystem.bench.harness.Server;
import java.time.Duration;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a reader costs while nothing happens. */
record Idle(Server server, Cpu reader, String... databases) {
    /** Until the server has been told of all that was done before: a backend without work says so after ten seconds. */
    private static final Duration FOR_BACKGROUND_WORK = Duration.ofSeconds(11);

    Map<Figure, Double> measure(Duration duration) throws InterruptedException {
        Thread.sleep(FOR_BACKGROUND_WORK);
        var before = reader.read();
        var polls = transactions();
        Thread.sleep(duration);
        var after = reader.read();
        var seconds = (after.nanos() - before.nanos()) / 1e9;
        return Map.of(Figure.POLLS, (transactions() - polls) / seconds, Figure.CORE, after.percentSince(before));
    }

    private long transactions() {
        return transactions(server) + transactions(server.read());
    }

    private long transactions(Server one) {
        return JdbcClient.create(one.superuser("postgres"))
                .sql("SELECT coalesce(sum(xact_commit + xact_rollback), 0) FROM pg_stat_database WHERE datname ="
                        + " ANY (?)")
                .param(databases)
                .query(Long.class)
                .single();
    }
}
