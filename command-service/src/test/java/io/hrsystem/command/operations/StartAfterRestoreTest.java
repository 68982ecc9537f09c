package io.hrsystem.command.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.RunningService;
import io.hrsystem.command.platform.tasks.RecurringWork;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service that starts on a database that has been set back. */
@Tag("full")
class StartAfterRestoreTest {
    private static final AtomicReference<String> AT_THE_PORT = new AtomicReference<>("");
    private static final AtomicReference<String> AT_THE_FIRST_TASK = new AtomicReference<>("");

    @Test
    void theEventOfTheMaintenanceIsStoredBeforeThePortIsOpenAndSoIsWhatWasSentBeforeATaskRuns() {
        try (var service = RunningService.finding(StartAfterRestoreTest::restored, Witness.class)) {
            assertThat(AT_THE_PORT.get()).isEqualTo("MAINTENANCE 0 1");
            assertThat(AT_THE_FIRST_TASK.get()).isIn("", "true");
            assertThat(service.beans(Witness.class)).hasSize(1);
        }
    }

    /** As the restore tool leaves it. */
    private static void restored(JdbcClient database) {
        database.sql("UPDATE maintenance SET mode = 'MAINTENANCE'").update();
        database.sql("INSERT INTO recovery (recovery_id, found_at, restored_to) VALUES ('drill', now(), now())")
                .update();
    }

    /** Looks when the port has been opened, and when the first task runs. */
    static final class Witness implements RecurringWork {
        private final JdbcClient system;

        Witness(DataSource system) {
            this.system = JdbcClient.create(system);
        }

        @EventListener
        void on(WebServerInitializedEvent event) {
            if (event.getApplicationContext().getServerNamespace() != null) return;
            AT_THE_PORT.set(ask("""
                SELECT mode || ' ' || version || ' ' || (SELECT count(*) FROM event WHERE stream_id = 'operations:maintenance')
                  FROM maintenance
                """));
        }

        @Override
        public String name() {
            return "witness";
        }

        @Override
        public Duration every() {
            return Duration.ofHours(1);
        }

        @Override
        public void run() {
            AT_THE_FIRST_TASK.set(ask("SELECT ok::text FROM recovery_check WHERE name = 'MAILS'"));
        }

        private String ask(String question) {
            return system.sql(question).query(String.class).optional().orElse("nothing");
        }
    }
}
