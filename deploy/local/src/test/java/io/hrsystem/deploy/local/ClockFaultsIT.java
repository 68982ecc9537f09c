package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nodes of a service whose clocks do not agree. */
@Tag("faults")
class ClockFaultsIT {
    private static final Duration APART = Duration.ofSeconds(90);

    private static final Duration A_WHILE = Duration.ofSeconds(5);

    private static int companies;

    private final RunningSystem system = RunningSystem.get();

    @Test
    void commandNodesWhoseClocksDiffer() throws Exception {
        try (var trial = new Trial(system)) {
            try (var ahead = OtherNode.of(system, "command-service", MovedClock.by(APART));
                    var behind = OtherNode.of(system, "command-service", MovedClock.by(APART.negated()))) {
                var clock = trial.company().clock();
                var nodes = List.of(clock, ahead.asked(clock), behind.asked(clock));
                trial.punch(nodes);
                trial.suffer("three command nodes, each 90 s apart", 3, _ -> {
                    Company.onboarded(system, "clocks-" + ++companies);
                    tokensOfEachAreGoodForAll(trial.company(), nodes);
                    Trial.rest(A_WHILE);
                    assertThat(isAhead("command", "SELECT max(recorded_at) FROM event"))
                            .isTrue();
                });
            }
            trial.end();
        }
    }

    @Test
    void queryNodesWhoseClocksDiffer() throws Exception {
        try (var trial = new Trial(system).punching()) {
            try (var ahead = OtherNode.of(system, "query-service", MovedClock.by(APART));
                    var behind = OtherNode.of(system, "query-service", MovedClock.by(APART.negated()))) {
                trial.suffer("three query nodes, each 90 s apart", 3, _ -> {
                    ahead.awaitReady();
                    behind.awaitReady();
                    Trial.rest(A_WHILE);
                    trial.awaitSeen();
                    assertThat(isAhead("read", "SELECT max(claimed_at)::timestamptz FROM projection_token"))
                            .isTrue();
                });
                trial.suffer("kill -9 of the query node that is 90 s ahead", 1, load -> {
                    ahead.process().destroyForcibly();
                    load.awaitProgress();
                    trial.awaitSeen();
                });
            }
            trial.end();
        }
    }

    /** Whether somebody has written down a time that is still to come. */
    private boolean isAhead(String database, String time) throws IOException {
        return new Store(system)
                .superuser(database)
                .sql("SELECT (%s) > now() + interval '1 minute'".formatted(time))
                .query(Boolean.class)
                .single();
    }

    private void tokensOfEachAreGoodForAll(Company company, List<Client> nodes) throws IOException {
        var body = Map.of("name", "clock among clocks", "roles", List.of("KIOSK"));
        var registered = system.superAdmin().post("/api/admin/tenants/%s/clients".formatted(company.tenant()), body);
        var answers = new ArrayList<Integer>();
        for (var issuer : nodes) {
            var client = Client.signedIn(issuer.ports(), registered.text("clientId"), registered.text("clientSecret"));
            for (var node : nodes)
                answers.add(new Client(node.ports(), client.token())
                        .post(
                                "/api/attendance/check-in",
                                Map.of("at", Instant.now().toString()))
                        .status());
        }
        // let in, and told that the employee is missing
        assertThat(answers).containsOnly(422);
    }
}
