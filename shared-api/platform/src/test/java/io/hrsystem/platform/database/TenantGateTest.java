package io.hrsystem.platform.database;

import static io.hrsystem.platform.database.TenantGate.Access.READ;
import static io.hrsystem.platform.database.TenantGate.Access.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.operations.MaintenanceMode;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.database.TenantGate.Status;
import io.hrsystem.testserver.TestDatabase;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class TenantGateTest {
    private static final TestDatabase DATABASE = TestDatabase.of("db/gate");
    private static final TenantId ACME = new TenantId("acme");

    private final JdbcClient app = JdbcClient.create(DATABASE.app());
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(DATABASE.app()));
    private final TenantGate gate = new TenantGate(DATABASE.app());
    private final TenantGate ofSystem = new TenantGate(DATABASE.system());

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @BeforeEach
    void empty() {
        JdbcClient.create(DATABASE.owner())
                .sql("DELETE FROM tenant_gate; DELETE FROM employment_end; UPDATE maintenance SET mode = 'NORMAL',"
                        + " version = -1")
                .update();
    }

    @ParameterizedTest
    @CsvSource({
        "acme, , NORMAL, true, true, TENANT_UNKNOWN",
        "acme, PROVISIONING, NORMAL, true, true, TENANT_PROVISIONING",
        "acme, PROVISIONING, NORMAL, false, true, TENANT_PROVISIONING",
        "acme, ACTIVE, NORMAL, true, true, OK",
        "acme, ACTIVE, NORMAL, false, true, OK",
        "acme, SUSPENDED, NORMAL, true, true, TENANT_SUSPENDED",
        "acme, SUSPENDED, NORMAL, false, true, TENANT_SUSPENDED",
        "acme, INACTIVE, NORMAL, true, true, TENANT_INACTIVE",
        "acme, ERASED, NORMAL, true, true, TENANT_UNKNOWN",
        "acme, INACTIVE, NORMAL, false, true, TENANT_INACTIVE",
        "acme, ACTIVE, READ_ONLY, true, true, READ_ONLY",
        "acme, ACTIVE, READ_ONLY, false, true, OK",
        "acme, SUSPENDED, READ_ONLY, false, true, TENANT_SUSPENDED",
        "acme, ACTIVE, MAINTENANCE, true, true, MAINTENANCE",
        "acme, ACTIVE, MAINTENANCE, false, true, MAINTENANCE",
        "acme, SUSPENDED, MAINTENANCE, false, true, MAINTENANCE",
        "acme, , NORMAL, true, false, OK",
        "acme, PROVISIONING, NORMAL, true, false, OK",
        "acme, SUSPENDED, MAINTENANCE, true, false, OK",
        "acme, INACTIVE, READ_ONLY, true, false, OK",
        "platform, , NORMAL, true, true, OK",
        "platform, , READ_ONLY, true, true, OK",
        "platform, , MAINTENANCE, true, true, OK",
        "'', , NORMAL, true, true, TENANT_UNKNOWN"
    })
    void theGateOpensOnlyForActiveTenants(
            String tenant, String status, MaintenanceMode mode, boolean writes, boolean gated, String answer) {
        if (status != null) ofSystem.set(ACME, Status.valueOf(status), 0);
        ofSystem.setMaintenance(mode, 0);
        transaction.executeWithoutResult(_ -> {
            assertThat(enterTenant(tenant, writes, gated)).isEqualTo(answer);
            assertThat(currentTenant()).isEqualTo(answer.equals("OK") ? tenant : "");
        });
    }

    @Test
    void anOlderFactDoesNotUndoANewerOne() {
        ofSystem.set(ACME, Status.SUSPENDED, 7);
        ofSystem.set(ACME, Status.ACTIVE, 6);
        ofSystem.set(ACME, Status.ACTIVE, 7);
        ofSystem.setMaintenance(MaintenanceMode.READ_ONLY, 3);
        ofSystem.setMaintenance(MaintenanceMode.NORMAL, 3);
        var system = JdbcClient.create(DATABASE.system());
        assertThat(system.sql("SELECT status FROM tenant_gate")
                        .query(String.class)
                        .single())
                .isEqualTo("SUSPENDED");
        assertThat(system.sql("SELECT mode FROM maintenance")
                        .query(String.class)
                        .single())
                .isEqualTo("READ_ONLY");
    }

    @Test
    void anAccountEndsOnTheDayAfterTheLastAndNotBefore() {
        ofSystem.set(ACME, Status.ACTIVE, 0);
        end("anna", "resigned", today(), 3);
        end("berta", "resigned", today().plusDays(1), 3);
        end("carl", "resigned", today(), 3);
        end("carl", "resigned", null, 4);
        end("carl", "transfer", null, 5);
        end("dora", "resigned", today(), 3);
        end("dora", "resigned", null, 2);

        assertThat(enterPerson("anna")).isEqualTo("ACCOUNT_ENDED");
        assertThat(enterPerson("berta")).isEqualTo("OK");
        assertThat(enterPerson("carl")).isEqualTo("OK");
        assertThat(enterPerson("dora")).isEqualTo("ACCOUNT_ENDED");
        assertThat(enterPerson("nobody")).isEqualTo("OK");
        assertThat(enterPerson(null)).isEqualTo("OK");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Seoul"));
    }

    private static void end(String employee, String change, @Nullable LocalDate from, long version) {
        JdbcClient.create(DATABASE.system())
                .sql("SELECT end_employment('acme', ?, ?, ?, ?)")
                .param(1, employee)
                .param(2, change)
                .param(3, from)
                .param(4, version)
                .query()
                .listOfRows();
    }

    private String enterPerson(@Nullable String employee) {
        return transaction.execute(_ -> {
            try {
                gate.enter(ACME, "account", employee == null ? null : new EmployeeId(employee), READ);
                return currentTenant().equals("acme") ? "OK" : "entered nothing";
            } catch (Refusal e) {
                return currentTenant().isEmpty() ? e.code().value() : "entered";
            }
        });
    }

    @Test
    void enteringTakesNoTransactionId() {
        ofSystem.set(ACME, Status.ACTIVE, 0);
        transaction.executeWithoutResult(_ -> {
            gate.enter(ACME, "anna", null, WRITE);
            assertThat(app.sql("SELECT pg_current_xact_id_if_assigned() IS NULL")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        });
    }

    @Test
    void theTenantIsForgottenWithTheTransaction() {
        transaction.executeWithoutResult(_ -> {
            gate.enterUngated(ACME);
            assertThat(currentTenant()).isEqualTo("acme");
        });
        transaction.executeWithoutResult(_ -> assertThat(currentTenant()).isEmpty());
    }

    @Test
    void withoutATransactionTheGateRefusesToWork() {
        assertThatThrownBy(() -> gate.enterUngated(ACME)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRequestTouchesWhatBelongsToTheTenantItHasEnteredAndNothingElse() {
        for (var sql : List.of(
                "SELECT set_gate('other', 'SUSPENDED', 99)",
                "SELECT set_maintenance('MAINTENANCE', 99)",
                "SELECT revoke_client('other', 'clock')",
                "SELECT set_account_access('other', 'anna', 'EMPLOYEE', true, 0)",
                "SELECT end_session('other', 'session', now())",
                "SELECT end_employment('other', 'anna', 'resigned', '2026-03-01', 0)"))
            assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                        gate.enterUngated(ACME);
                        app.sql(sql).query().listOfRows();
                    }))
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("another tenant");
        transaction.executeWithoutResult(_ -> {
            gate.enterUngated(ACME);
            gate.set(ACME, Status.SUSPENDED, 99);
            gate.revoke(ACME, "clock");
        });
        ofSystem.requireAccess(ACME, "anna");
        assertThatThrownBy(() -> ofSystem.requireAccess(ACME, "clock")).hasMessage("CLIENT_REVOKED");
    }

    @Test
    void aClosedGateIsARefusalAndMaintenanceIsUnavailability() {
        transaction.executeWithoutResult(_ -> {
            assertThatThrownBy(() -> gate.enter(ACME, "anna", null, READ)).isInstanceOfSatisfying(Refusal.class, it -> {
                assertThat(it.code()).isEqualTo(RefusalCode.TENANT_UNKNOWN);
            });
            ofSystem.setMaintenance(MaintenanceMode.READ_ONLY, 0);
            assertThatThrownBy(() -> gate.enter(ACME, "anna", null, WRITE))
                    .isInstanceOfSatisfying(
                            Refusal.class, it -> assertThat(it.code()).isEqualTo(RefusalCode.READ_ONLY));
        });
    }

    private String enterTenant(String tenant, boolean writes, boolean gated) {
        try {
            if (gated) gate.enter(new TenantId(tenant), "anna", null, writes ? WRITE : READ);
            else gate.enterUngated(new TenantId(tenant));
            return "OK";
        } catch (Refusal e) {
            return e.code().value();
        }
    }

    private String currentTenant() {
        return app.sql("SELECT coalesce(current_setting('hr.tenant', true), '')")
                .query(String.class)
                .single();
    }
}
