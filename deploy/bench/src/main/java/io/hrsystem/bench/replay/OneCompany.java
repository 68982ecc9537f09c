package io.hrsystem.bench.replay;

import static io.hrsystem.bench.harness.Figure.HELD;
import static io.hrsystem.bench.harness.Figure.OTHERS_HELD;
import static io.hrsystem.bench.harness.Figure.P50;
import static io.hrsystem.bench.harness.Figure.P99;
import static io.hrsystem.bench.harness.Figure.RATE;

import io.hrsystem.bench.harness.Contender;
import io.hrsystem.bench.harness.Cpu;
import io.hrsystem.bench.harness.Goal;
import io.hrsystem.bench.harness.Outcome;
import io.hrsystem.bench.harness.Samples;
import io.hrsystem.bench.harness.Scale;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.harness.Table;
import io.hrsystem.bench.service.Child;
import io.hrsystem.bench.service.Http;
import io.hrsystem.bench.service.Services;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A company with a year of its people's work, among the others. */
record OneCompany(Server server, Child query, History others, History year, URI rebuild) {
    private static final String ALONE = "reads of the others alone";
    private static final String RIGHT = "one company rebuilt, all right";
    private static final String WRONG = "one company rebuilt, every row wrong";
    private static final String VIEW = "one company as it was";
    private static final int LOAD = 1;
    private static final double MOST_READS = 1.5;
    private static final double MOST_HELD = 1_000;

    static OneCompany after(Server server, Child query, History others, Scale scale, URI rebuild) {
        var year = new History(1, scale.atLeast(10, 1_000), scale.atLeast(2, 365), others.tenants());
        return new OneCompany(server, query, others, year, rebuild);
    }

    /** The others are there already. */
    void record() throws IOException, InterruptedException, SQLException {
        Stores.fillOurs(server.superuser(Services.COMMAND), year);
        Http.get(rebuild);
    }

    List<Contender> contenders(BesideLiveTraffic.Work rest) {
        var company = year.tenant(0).value();
        var again = rebuild.resolve(RebuildingQueryService.COMPANY + company);
        var view = rebuild.resolve(RebuildingQueryService.VIEW + company);
        return List.of(
                contender(ALONE, () -> {}, rest),
                contender(RIGHT, () -> {}, () -> Long.parseLong(Http.get(again))),
                contender(WRONG, this::damage, () -> Long.parseLong(Http.get(again))),
                contender(VIEW, () -> {}, () -> Long.parseLong(Http.get(view))));
    }

    private Contender contender(String name, Runnable before, BesideLiveTraffic.Work work) {
        var census =
                new Census(server.superuser(Services.COMMAND), server.read().superuser(Services.READ));
        var cpu = new Cpu(server.processes(), List.of(query.process()), List.of(ProcessHandle.current()));
        return new BesideReads(name, server, cpu, others, year, before, work, census);
    }

    /** The rows are all there, and none of them is right. */
    private void damage() {
        var rows = JdbcClient.create(server.read().superuser(Services.READ));
        rows.sql("UPDATE attendance_day SET recognised_minutes = recognised_minutes + 1 WHERE tenant_id = ?")
                .param(year.tenant(0).value())
                .update();
        rows.sql("VACUUM attendance_day").update();
    }

    Outcome outcome(Samples samples) {
        return new Outcome(
                "Rebuilt: one company of %,d employees and a year, %,d events, among %d others."
                        .formatted(year.peopleOfTenant(), year.events(), others.tenants()),
                List.of(new Table(
                        List.of(ALONE, RIGHT, WRONG, VIEW),
                        "",
                        List.of(LOAD),
                        List.of(RATE, P50, P99, HELD, OTHERS_HELD),
                        P99,
                        ALONE)),
                samples,
                List.of(
                        Goal.ratioAtMost("others' read p99 beside it ≤ 1.5 ×", P99, RIGHT, ALONE, LOAD, MOST_READS),
                        Goal.ratioAtMost("the same, every row wrong", P99, WRONG, ALONE, LOAD, MOST_READS),
                        Goal.atMost("its batches held ≤ 1 s", HELD, WRONG, LOAD, MOST_HELD)),
                List.of("Its rows are written beside and put in place, those that differ. Meanwhile its days and"
                        + " those of others are read by one reader each, every read must see the whole of its day, and"
                        + " what batches ask for first is asked for every two milliseconds: held is the longest wait."
                        + " p50 and p99 are the reads of the others. As it was: built up to now with keys, and"
                        + " removed."));
    }
}
