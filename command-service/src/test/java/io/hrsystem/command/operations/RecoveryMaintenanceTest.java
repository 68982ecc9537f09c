package io.hrsystem.command.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.hrsystem.command.SetBack;
import io.hrsystem.contract.Ids;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A recovery that is found while the service runs, as after a fail-over. */
class RecoveryMaintenanceTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company HANBIT = Company.onboard(SERVICE);

    @Test
    void companiesStayOutUntilEveryCheckIsOkAndASuperAdminSaysSo() {
        // of a history that is lost, or of who restored
        SERVICE.database().sql("UPDATE maintenance SET version = version + 40").update();
        var recovery = begin();
        await().until(() -> mode().equals("MAINTENANCE"));

        assertThat(HANBIT.hr().post("/api/employees", HANBIT.hiring("R-1")).text("code"))
                .isEqualTo("MAINTENANCE");
        assertThat(lastActor()).isEqualTo("system:recovery");
        assertThat(rowVersion()).isEqualTo(lastSequence());
        await().until(() -> SetBack.checks(SERVICE, recovery).size() == 3);
        assertThat(SetBack.checks(SERVICE, recovery)).containsExactly("DECISIONS true", "ERASURES true", "MAILS true");

        assertRed(switchTo("NORMAL"), "EVENT_STORE, PROJECTIONS, GATE");
        SetBack.readSideSays(SERVICE, "EVENT_STORE", true);
        SetBack.readSideSays(SERVICE, "PROJECTIONS", false);
        assertRed(switchTo("READ_ONLY"), "PROJECTIONS, GATE");
        assertThat(switchTo("MAINTENANCE").status()).isEqualTo(200);
        assertThat(mode()).isEqualTo("MAINTENANCE");

        var over = SetBack.endRecovery(SERVICE);
        assertThat(over.status()).as(over.raw().body()).isEqualTo(200);
        assertThat(mode()).isEqualTo("NORMAL");
        assertThat(rowVersion()).isEqualTo(lastSequence());
        assertThat(isOver(recovery)).isTrue();
        assertThat(HANBIT.hire("R-1")).isNotEmpty();
    }

    /** What the start looks like from outside is shown by {@link StartAfterRestoreTest}. */
    @Test
    void whenTheServiceStartsItIsLookedForBeforeThePortIsOpenAndBeforeTasksRun() {
        assertThat(phase("RecoveryWatch"))
                .isGreaterThan(phase("SpringAxonConfiguration"))
                .isLessThan(phase("WebServerStartStopLifecycle"))
                .isLessThan(phase("TaskRunner"));
    }

    private static int phase(String type) {
        return SERVICE.beans(SmartLifecycle.class).stream()
                .filter(it -> it.getClass().getSimpleName().equals(type))
                .mapToInt(SmartLifecycle::getPhase)
                .findAny()
                .orElseThrow();
    }

    @Test
    void oneCheckThatIsRedIsEnough() {
        var recovery = begin();
        await().until(() -> SetBack.checks(SERVICE, recovery).size() == 3);
        for (var green : new String[] {"EVENT_STORE", "PROJECTIONS", "GATE"})
            SetBack.readSideSays(SERVICE, green, true);
        for (var check : new String[] {"EVENT_STORE", "PROJECTIONS", "GATE"}) {
            SetBack.readSideSays(SERVICE, check, false);
            assertRed(switchTo("NORMAL"), check);
            SetBack.readSideSays(SERVICE, check, true);
        }
        // these would be tried again at once, and be ok
        for (var check : new String[] {"ERASURES", "DECISIONS", "MAILS"})
            assertThat(redWithout(recovery, check)).isEqualTo(check);
        assertThat(SetBack.endRecovery(SERVICE).status()).isEqualTo(200);
    }

    private static String redWithout(String recovery, String check) {
        var database = SERVICE.commandDatabase();
        return new TransactionTemplate(new JdbcTransactionManager(database)).execute(transaction -> {
            transaction.setRollbackOnly();
            var inIt = JdbcClient.create(database);
            inIt.sql("DELETE FROM recovery_check WHERE recovery_id = ? AND name = ?")
                    .params(recovery, check)
                    .update();
            return inIt.sql("SELECT red_checks()").query(String.class).single();
        });
    }

    private static String begin() {
        var recovery = Ids.next();
        SERVICE.database()
                .sql("INSERT INTO recovery (recovery_id, found_at) VALUES (?, now())")
                .param(recovery)
                .update();
        return recovery;
    }

    private static void assertRed(Api.Answer refused, String checks) {
        assertThat(refused.status()).as(refused.raw().body()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("CHECKS_RED");
        assertThat(refused.text("detail")).contains(": " + checks + ".");
    }

    private static Api.Answer switchTo(String mode) {
        return SERVICE.superAdmin().put("/api/admin/maintenance", Map.of("mode", mode, "reason", "drill"));
    }

    private static String mode() {
        return SERVICE.database()
                .sql("SELECT mode FROM maintenance")
                .query(String.class)
                .single();
    }

    private static long rowVersion() {
        return SERVICE.database()
                .sql("SELECT version FROM maintenance")
                .query(Long.class)
                .single();
    }

    private static long lastSequence() {
        return SERVICE.database()
                .sql("SELECT max(sequence) FROM event WHERE stream_id = 'operations:maintenance'")
                .query(Long.class)
                .single();
    }

    private static String lastActor() {
        return SERVICE.database()
                .sql("SELECT metadata ->> 'actor' FROM event WHERE stream_id = 'operations:maintenance'"
                        + " ORDER BY sequence DESC LIMIT 1")
                .query(String.class)
                .single();
    }

    private static boolean isOver(String recovery) {
        return SERVICE.database()
                .sql("SELECT ended_at IS NOT NULL FROM recovery WHERE recovery_id = ?")
                .param(recovery)
                .query(Boolean.class)
                .single();
    }
}
