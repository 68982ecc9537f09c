package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Events that cannot be applied, among others that can. */
@Tag("faults")
class PoisonFaultsIT {
    private static final Duration A_WHILE = Duration.ofSeconds(15);

    private final RunningSystem system = RunningSystem.get();

    @Test
    void theReadDatabaseRefusesEveryRowOfOneEmployee() throws Exception {
        var store = new Store(system);
        var read = store.superuser("read");
        try (var trial = new Trial(system).punching()) {
            var tenant = trial.company().tenant();
            var poison = trial.employees().getFirst();
            trial.suffer("poison events of one employee of eight, then the cure", 1, load -> {
                read.sql("ALTER TABLE attendance_day ADD CONSTRAINT poison CHECK (employee_id <> '%s') NOT VALID"
                                .formatted(poison))
                        .update();
                var before = store.wholeDays(tenant);
                Trial.rest(A_WHILE);
                load.awaitProgress();

                assertThat(store.wholeDays(tenant)).isGreaterThan(before);
                assertThat(store.parkedStreams(tenant)).isNotEmpty().allMatch(it -> it.contains(poison));

                read.sql("ALTER TABLE attendance_day DROP CONSTRAINT poison").update();
                trial.retryParked("attendance");
                load.awaitProgress();
                trial.retryParked("attendance");
                assertThat(store.parkedStreams(tenant)).isEmpty();
                trial.awaitSeen();
            });
            trial.end();
        }
    }
}
