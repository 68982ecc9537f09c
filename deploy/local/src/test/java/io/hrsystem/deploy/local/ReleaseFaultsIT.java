package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nodes of this release beside nodes of one that does not know its newest event and its newest constant. */
@Tag("faults")
class ReleaseFaultsIT {
    private static final Duration PAST_A_CLAIM = Duration.ofSeconds(15);
    private static final String TERMINAL = "TERMINAL";

    private final RunningSystem system = RunningSystem.get();

    @BeforeAll
    static void compile() throws IOException {
        OlderContract.compile();
    }

    @Test
    void twoReleasesSideBySide() throws Exception {
        var store = new Store(system);
        try (var trial = new Trial(system)) {
            var company = trial.company();
            try (var command = OtherNode.of(system, "command-service", OlderContract::startsWith);
                    var _ = OtherNode.of(system, "query-service", OlderContract::startsWith)) {
                trial.punch(List.of(company.clock(), command.asked(company.clock())));
                var terminals = trial.punch(List.of(company.clock()), TERMINAL);
                trial.suffer("an older release of both services beside this one", 1, load -> {
                    theOlderNodeTakesOver();
                    whatTheOlderNodeCannotReadItDoesNotDecide(company, command, terminals);
                    load.awaitProgress();
                    terminals.awaitProgress();
                    assertThat(store.parkedStreams(company.tenant()))
                            .anyMatch(it -> it.startsWith("attendance:"))
                            .anyMatch(it -> it.startsWith("organisation:"));
                });
            }
            for (var group : List.of("attendance", "audit", "organisation")) trial.retryParked(group);
            assertThat(store.parkedStreams(company.tenant())).isEmpty();
            trial.end();
        }
    }

    /** All that is to be applied; the one that the launcher keeps has lost its claims meanwhile. */
    private void theOlderNodeTakesOver() {
        var launched = system.process("query-service");
        Shell.signal(launched, "STOP");
        try {
            Trial.rest(PAST_A_CLAIM);
        } finally {
            Shell.signal(launched, "CONT");
        }
    }

    private static void whatTheOlderNodeCannotReadItDoesNotDecide(Company company, OtherNode older, PunchLoad terminals)
            throws IOException {
        var renamed = Map.of("name", "새 이름", "effectiveFrom", "2026-01-01");
        assertThat(company.hr()
                        .post("/api/departments/%s/rename".formatted(company.rootDepartment()), renamed)
                        .status())
                .isLessThan(300);
        var sales = Map.of(
                "name", "영업", "code", "SALES", "parentId", company.rootDepartment(), "effectiveFrom", "2026-01-01");
        refused(older.asked(company.hr()).post("/api/departments", sales, "Idempotency-Key", "sales"));
        assertThat(company.hr()
                        .post("/api/departments", sales, "Idempotency-Key", "sales")
                        .status())
                .isEqualTo(201);

        await().until(() -> !terminals.acknowledged().isEmpty());
        var day = terminals.acknowledged().iterator().next();
        var punch = Map.of("employeeId", day.employeeId(), "at", day.date().atTime(10, 0) + ":00Z");
        refused(older.asked(company.clock()).post("/api/attendance/check-in", punch));
        var named = Map.of("employeeId", day.employeeId(), "source", TERMINAL);
        assertThat(older.asked(company.clock())
                        .post("/api/attendance/check-in", named)
                        .status())
                .isEqualTo(400);
    }

    private static void refused(Client.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.text("code")).isEqualTo("NEWER_RELEASE_NEEDED");
    }
}
